"""Two spaces between words."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=\S) {2,}(?=\S)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: " ", "Une seule espace.")


RULE = Rule(
    id="typography/double-space",
    summary="Deux espaces de suite.",
    why="Une seule espace sépare les mots.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une coupe voulue entre deux strophes sur une ligne serait réduite.",
    examples=(
        Example(bad="Un  mot.", fixed="Un mot."),
        Example(good="Un mot.  \nUn vers."),
    ),
)
