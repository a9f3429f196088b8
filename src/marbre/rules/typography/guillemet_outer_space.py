"""A guillemet glued to the word outside it."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_OPENING = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=[,.;:!?]))«(?=[ \u00a0\u202f]*[^\W_])")
_CLOSING = re.compile(r"»(?=[^\W_])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _OPENING, lambda m: " «", "Espace avant le guillemet ouvrant.")
    yield from matches(context, _CLOSING, lambda m: "» ", "Espace après le guillemet fermant.")


RULE = Rule(
    id="typography/guillemet-outer-space",
    summary="Guillemet collé au mot du dehors.",
    why="Une espace sépare le guillemet du mot qui le précède ou le suit.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il dit« oui »et sort.", fixed="Il dit « oui » et sort."),
        Example(good="Il parle d’« oubli » et de « dette »."),
        Example(good="Il dit « oui »."),
    ),
)
