"""A title of the other gender beside Mme or M."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.elision import elides
from marbre.language.lexicon import rows
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_NAME = r"[A-ZÀ-Þ][\w’-]+(?:[ \u00a0][A-ZÀ-Þ][\w’-]+){0,2}"


@lru_cache(maxsize=1)
def _feminine() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("job_titles.tsv")}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, _feminine()), key=len, reverse=True))
    woman = r"(?:Mme|Mlle|Madame)[ \u00a0]"
    article = r"(?P<{0}>[Ll]e |[Uu]n |[Ll][’']ancien |[Ll][’']|[Aa]ncien )"
    after = rf"{woman}{_NAME}, {article.format('a1')}(?P<t1>{titles})(?![\w-])"
    before = rf"(?<![\w-]){article.format('a2')}(?P<t2>{titles})(?P<rest>[^,.;:«»\n]{{0,40}}), {woman}"
    return re.compile(f"{after}|{before}")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if "Mme" not in text.prose and "Madame" not in text.prose and "Mlle" not in text.prose:
            continue
        for match in _pattern().finditer(text.prose):
            i = "1" if match["t1"] else "2"
            article, title = match["a" + i], match["t" + i]
            woman = _feminine()[title]
            new = _turned(article, woman) + woman
            if article + title == new or ("adjoint" in match[0] and "adjoint" not in title):
                continue
            span = match.start("a" + i), match.end("t" + i)
            message = say("Le titre d’une femme\u00a0: «\u00a0{new}\u00a0».", new=new)
            yield Finding(text, *span, message, replacement(*span, new, safe=False))


def _turned(article: str, title: str) -> str:
    small = article.lower().replace("'", "’")
    new = {"le ": "la ", "un ": "une ", "ancien ": "ancienne ", "l’ancien ": "l’ancienne ", "l’": "l’"}[small]
    if new == "la " and elides(title):
        new = "l’"
    return new[0].upper() + new[1:] if article[0].isupper() else new


RULE = Rule(
    id="grammar/civility-gender",
    summary="Titre au masculin à côté de « Mme ».",
    why="Le texte dit lui-même que c’est une femme ; le titre masculin, souvent traduit de l’anglais, égare le lecteur.",
    source="Circulaire du 21 novembre 2017 ; Académie française, rapport du 28 février 2019.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Une personne peut demander le masculin pour son titre.",
    examples=(
        Example(bad="Mme Petit, le directeur du port, signe.", fixed="Mme Petit, la directrice du port, signe."),
        Example(bad="Le président du club, Mme Roux, refuse.", fixed="La présidente du club, Mme Roux, refuse."),
        Example(good="Mme Petit, la directrice, signe avec M. Roux, le président. Mme Roux, maire de Lyon, aussi."),
    ),
)
