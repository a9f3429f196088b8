"""A whole sentence in brackets."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?:(?<=[.!?…»] )|(?<=\n)|(?<=^))\(([A-ZÀ-Þ](?:[^()\n]|\n(?!\s*\n)){25,}\.)\)(?=\s|$)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1], "Phrase entière : sans parenthèses.")


RULE = Rule(
    id="punctuation/bracketed-sentence",
    summary="Phrase entière entre parenthèses.",
    why="Un article ne chuchote pas : ce qui compte se dit sans parenthèses.",
    source="Usage de la presse.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="Un aparté voulu perd ses parenthèses.",
    examples=(
        Example(
            bad="Il part. (La société a créé une division nouvelle en 2019.)",
            fixed="Il part. La société a créé une division nouvelle en 2019.",
        ),
        Example(good="Il part (la société aussi)."),
    ),
)
