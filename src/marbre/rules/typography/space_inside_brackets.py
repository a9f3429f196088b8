"""A space inside brackets."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=\()[ \u00a0]+(?=\S)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "", "Pas d’espace après la parenthèse.")


RULE = Rule(
    id="typography/space-inside-brackets",
    summary="Espace à l’intérieur des parenthèses.",
    why="Les parenthèses collent à ce qu’elles enferment.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Un mot ( un autre).", fixed="Un mot (un autre)."),
        Example(good="Un mot (un autre)."),
    ),
)
