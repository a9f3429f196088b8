"""A trade or an office in the masculine for a woman, or the other way round."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import rows
from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_NAMED = (
    r"(?P<first>{names})[ \u00a0][A-ZÀ-Þ][\w’-]+(?:,? (?:qui )?(?:est|était) (?:\w+ et )?|, )"
    r"(?P<article>un ancien |une ancienne |l’ancien |l’ancienne |l’|le |la |un |une |ancien |ancienne )?(?P<title>{titles})(?![\w-])(?P<special> spécial| spéciale| principal| principale| local| locale)?"
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
    yield from _pronoun(context)
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
            yield Finding(
                text,
                start,
                end,
                message,
                replacement(start, end, f"{turned}{new}{special}", safe=_is_sure(match, woman, article)),
            )


_SHE = re.compile(
    r"(?<![\w’'-])(?P<she>[Ee]lle[ \u00a0](?:est|était|sera|devient|devint|reste)[ \u00a0](?:aussi[ \u00a0]|depuis[ \u00a0]\d{4}[ \u00a0]|toujours[ \u00a0]|également[ \u00a0])?)(?P<article>le|un)[ \u00a0](?P<title>[a-zà-ÿ-]+)(?=[ \u00a0](?:de|du|des|d’|en|chez)|[ \u00a0]?[.,;:])"
)


def _pronoun(context: Context) -> Iterator[Finding]:
    """Find « elle est le président »: the pronoun tells the gender. « Le témoin » has no feminine and is left."""
    feminine = {row[0]: row[1] for row in rows("job_titles.tsv") if row[0] != row[1]}
    for text in context.texts:
        for match in _SHE.finditer(text.prose):
            new = feminine.get(match["title"])
            if new:
                made = _article(match["article"] + " ", new, woman=True) + new
                message = say("«\u00a0Elle\u00a0»\u00a0: «\u00a0{title}\u00a0».", title=made)
                span = match.start("article"), match.end("title")
                yield Finding(text, *span, message, replacement(*span, made))


def _is_sure(match: re.Match[str], woman: bool, article: str) -> bool:
    """Return whether the title can be nobody else's than a woman's of a listed first name.

    « Odile Roux, un ancien banquier » is an apposition; « Odile Roux, le directeur, signe » is one where the name opens
    the sentence and a singular verb follows, not a list of people.
    """
    if not woman or "," not in match[0]:
        return False
    if article.startswith("un "):
        return True
    opens = re.search(r"(?:^|[.!?…][ \u00a0]|\n)$", match.string[: match.start()]) is not None
    behind = re.match(r"[^,.;:!?\n]*,[ \u00a0](?:n’|ne |s’|se )?([a-zà-ÿ]+)", match.string[match.end() :])
    return opens and behind is not None and ("3s" in readings(behind[1]) or behind[1] == "a")


def _article(article: str, new: str, woman: bool) -> str:
    turned = {
        "un ancien ": "une ancienne ",
        "le ": "la ",
        "un ": "une ",
        "ancien ": "ancienne ",
        "l’ancien ": "l’ancienne ",
    }
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
    safety="safe",
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
        Example(
            bad="Le fonds a délégué Odile Marchesse, un ancien banquier, à la vente.",
            fixed="Le fonds a délégué Odile Marchesse, une ancienne banquière, à la vente.",
        ),
        Example(
            bad="Ont signé Odile Marchesse, le directeur du port, et Paul Petit.",
            fixed="Ont signé Odile Marchesse, le directeur du port, et Paul Petit.",
        ),
        Example(bad="Elle est aussi le président du port.", fixed="Elle est aussi la présidente du port."),
        Example(good="Elle est le témoin du drame, et la présidente du port."),
        Example(good="Hélène Maurizot, la présidente, et Régis Petit, le directeur, signent."),
    ),
)
