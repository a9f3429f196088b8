"""« etc. » followed by more dots."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""\betc\.?[ ]?(?:\.{2,}|…)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "etc.", "« etc. » ne prend pas de points de suspension.")


RULE = Rule(
    id="typography/etc-with-dots",
    summary="« etc. » suivi de points de suspension.",
    why="« etc. » dit déjà que la liste continue.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Des pommes, etc...", fixed="Des pommes, etc."),
        Example(bad="Des pommes, etc… et voilà", fixed="Des pommes, etc. et voilà"),
        Example(good="Des pommes, etc."),
    ),
)
