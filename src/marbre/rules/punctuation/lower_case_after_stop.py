"""A small letter that opens a sentence."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=[^\W\d_]{4}\. )(?:il|elle|ils|elles|on|nous|le|la|les|l’|un|une|ce|cette|ces|c’|selon|mais|en|après|pour|dans|depuis|d’après|quant|pourtant|cependant)(?=[ \u00a0]|(?<=’)[a-zà-ÿ])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[0][0].upper() + m[0][1:],
        "Majuscule en tête de phrase : « {1} » ?",
        view="prose",
        safe=False,
    )


RULE = Rule(
    id="punctuation/lower-case-after-stop",
    summary="Minuscule en tête de phrase.",
    why="Ou la majuscule manque, ou le point est de trop : le sens le dit.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Le vote est clos. le maire sort.", fixed="Le vote est clos. Le maire sort."),
        Example(good="Le vote est clos. Le maire sort."),
        Example(good="Voir l’art. le plus court."),
    ),
)
