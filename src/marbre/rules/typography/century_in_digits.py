"""A century in Arabic digits."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""\b([1-9]|1\d|2[01])e(?= siècles?\b)""")
_ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
    "XXI",
]


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: _ROMAN[int(m[1]) - 1] + "e", "Siècle en chiffres romains : « {1} »."
    )


RULE = Rule(
    id="typography/century-in-digits",
    summary="Siècle en chiffres arabes.",
    why="Les siècles s’écrivent en chiffres romains.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Au 19e siècle.", fixed="Au XIXe siècle."),
        Example(good="Au XIXe siècle."),
        Example(good="Le 19e arrondissement."),
    ),
)
