"""A dash glued to both its words, as in English."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\W\d_])—(?=[^\W\d_])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: " – ", "Tiret d’incise entre espaces.")


RULE = Rule(
    id="typography/dash-without-spaces",
    summary="Tiret collé, à l’anglaise.",
    why="En français le tiret d’incise est entre deux espaces.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="La ville—qui paie—doute.", fixed="La ville – qui paie – doute."),
        Example(good="La ligne Paris–Lyon."),
    ),
)
