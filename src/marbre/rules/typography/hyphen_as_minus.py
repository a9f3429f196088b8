"""A hyphen for a minus sign before a temperature."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[\s(])-(?=\d+(?:,\d+)?[ \u00a0]?°)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "−", "Signe moins : « − ».")


RULE = Rule(
    id="typography/hyphen-as-minus",
    summary="Trait d’union au lieu du signe moins.",
    why="Le signe moins a son caractère.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il fait -5 °C.", fixed="Il fait −5 °C."),
        Example(good="La référence A-5."),
    ),
)
