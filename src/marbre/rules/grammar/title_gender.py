"""A trade or an office in the masculine for a woman, or the other way round."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import rows
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_NAMED = (
    r"(?P<first>{names})[ \u00a0][A-ZÀ-Þ][\w’-]+(?:,? (?:qui )?(?:est|était) (?:\w+ et )?|, )"
    r"(?P<article>l’ancien |l’ancienne |l’|le |la |un |une |ancien |ancienne )?(?P<title>{titles})(?![\w-])(?P<special> spécial| spéciale| principal| principale| local| locale)?"
    r"(?=(?:[ \u00a0](?:de|du|des|à|au|aux|en|chez)[ \u00a0][^,.;:!?«»\n]{{0,60}}|[ \u00a0](?:d’|d')[^,.;:!?«»\n]{{0,60}})?(?:[,.;:)]|$))"
)


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    return {name: row[0] for row in rows("first_names.tsv") for name in row[1].split()}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    titles = {t for row in rows("job_titles.tsv") for t in row}
    names = "|".join(sorted(_genders(), key=len, reverse=True))
    return re.compile(_NAMED.format(names=names, titles="|".join(sorted(titles, key=len, reverse=True))))


def _check(context: Context) -> Iterator[Finding]:
    other = {row[0]: (row[1], "f") for row in rows("job_titles.tsv")} | {}
    back = {row[1]: (row[0], "m") for row in rows("job_titles.tsv") if row[0] != row[1]}
    for text in context.texts:
        for match in _pattern().finditer(text.prose):
            woman = _genders()[match["first"]] == "f"
            title, article = match["title"], match["article"] or ""
            new = other.get(title, (title, ""))[0] if woman else back.get(title, (title, ""))[0]
            turned = _article(article, new, woman)
            special = _special(match["special"] or "", woman)
            if (new, turned, special) == (title, article, match["special"] or ""):
                continue
            start = match.start("article") if match["article"] else match.start("title")
            end = match.end("special") if match["special"] else match.end("title")
            message = say(
                "{name}\u00a0: «\u00a0{title}\u00a0»\u00a0? À vérifier.",
                name=match["first"],
                title=f"{turned}{new}{special}",
            )
            yield Finding(text, start, end, message, replacement(start, end, f"{turned}{new}{special}", safe=False))


def _article(article: str, new: str, woman: bool) -> str:
    turned = {"le ": "la ", "un ": "une ", "ancien ": "ancienne ", "l’ancien ": "l’ancienne "}
    back = {v: k for k, v in turned.items()}
    made = (turned if woman else back).get(article, article)
    return "l’" if made in {"le ", "la "} and new[0] in "aeiouéèêh" and new != "haut" else made


def _special(special: str, woman: bool) -> str:
    if not special:
        return ""
    bare = special.removesuffix("e") if special.endswith("ale") else special
    return bare + "e" if woman else bare


RULE = Rule(
    id="grammar/title-gender",
    summary="Titre au masculin pour une femme, ou l’inverse.",
    why="Traduits de l’anglais, les titres n’ont pas de genre : le lecteur croit à une autre personne.",
    source="Femme, j’écris ton nom… (CNRS, 1999) ; Académie française, rapport de 2019.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Le genre vient du prénom : une personne peut préférer une autre forme.",
    examples=(
        Example(
            bad="Hélène Maurizot, le président du syndicat, refuse.",
            fixed="Hélène Maurizot, la présidente du syndicat, refuse.",
        ),
        Example(
            bad="Odile Marchesse, l’auditeur principal, parle.",
            fixed="Odile Marchesse, l’auditrice principale, parle.",
        ),
        Example(
            good="Le parti a élu Fabien Roussel, la députée européenne Marie Toussaint et Alain Petit, la ministre a applaudi."
        ),
        Example(good="Hélène Maurizot, la présidente, et Régis Petit, le directeur, signent."),
    ),
)
