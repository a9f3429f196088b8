"""No space after points of suspension."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=[^\W\d_]{2})…(?=[^\W\d_]{2})")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "… ", "Espace après les points de suspension.")


RULE = Rule(
    id="typography/space-after-ellipsis",
    summary="Points de suspension collés au mot suivant.",
    why="Une espace suit les points de suspension.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Bon…on verra.", fixed="Bon… on verra."),
        Example(good="Bon… on verra."),
        Example(good="Ce m…e de chat."),
        Example(good="[…] la suite."),
    ),
)
