"""Two low marks in a row, one of which is a slip."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_KEPT = {",.": ".", ",;": ";", ",:": ":", ";,": ",", ":,": ",", ";.": "."}

_PATTERN = re.compile(r",(?<=[^\W\d_]{3},)[ ]?(?:\.(?!\.)|[;:](?![-)(]))|[;:](?<=[^\W\d_]{3}.),|;(?<=[^\W\d_]{3};)\.")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: _KEPT[m[0].replace(" ", "")], "Deux signes de suite : « {1} » ?", safe=False
    )


RULE = Rule(
    id="punctuation/mark-sequence",
    summary="Deux signes bas de suite.",
    why="L’un des deux est une faute de frappe ; lequel, le sens le dit.",
    source="Usage.",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Le vote est clos,. Il part.", fixed="Le vote est clos. Il part."),
        Example(good="Le vote est clos. Il part, etc., puis revient."),
    ),
)
