"""A comma glued to the next word."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: ", ", "Espace après la virgule.")


RULE = Rule(
    id="typography/comma-without-space",
    summary="Virgule collée au mot suivant.",
    why="Une espace suit la virgule.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un nom de marque à virgule (Blanc,Noir) serait espacé.",
    examples=(
        Example(bad="Un mot,un autre.", fixed="Un mot, un autre."),
        Example(good="Il mesure 3,5 mètres."),
        Example(good="La paire (x,y)."),
    ),
)
