"""A comma before an opening bracket."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=[^\W\d_]),[ ](?=\([^()\n]{2,80}\)[ ]?[,.;])")


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("(",)):
        return
    yield from matches(context, _PATTERN, lambda m: " ", "Pas de virgule avant la parenthèse.", safe=False)


RULE = Rule(
    id="punctuation/comma-before-bracket",
    summary="Virgule avant une parenthèse.",
    why="La virgule suit la parenthèse fermante, elle ne précède pas l’ouvrante.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="La ville, (et la région), paie.", fixed="La ville (et la région), paie."),
        Example(good="La ville (et la région), paie."),
    ),
)
