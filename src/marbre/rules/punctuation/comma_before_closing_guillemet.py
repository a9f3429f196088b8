"""A comma inside the closing guillemet, as in English."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r",([ \u00a0\u202f]*»)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1] + ",", "Virgule après le guillemet fermant.")


RULE = Rule(
    id="punctuation/comma-before-closing-guillemet",
    summary="Virgule dans le guillemet.",
    why="La virgule appartient à la phrase qui cite : elle suit le guillemet. L’ordre inverse est anglais.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="«⍽Nous payons,⍽» a dit le maire.", fixed="«⍽Nous payons⍽», a dit le maire."),
        Example(good="«⍽Nous payons⍽», a dit le maire."),
    ),
)
