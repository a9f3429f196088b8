"""No comma before « etc. »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"[ \u00a0](?=etc\.)(?<=[\w»)].)(?<!\d.)(?<!\bet )")


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("etc",)):
        return
    yield from matches(context, _PATTERN, lambda m: ", ", "Virgule avant « etc. ».")


RULE = Rule(
    id="punctuation/etc-without-comma",
    summary="Virgule manquante avant « etc. ».",
    why="« etc. » clôt une énumération comme son dernier terme : une virgule le précède.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale ; Lacroux, Orthotypographie.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Des pommes, des poires etc.", fixed="Des pommes, des poires, etc."),
        Example(good="Des pommes, etc."),
        Example(good="Des pommes, des poires et cetera."),
    ),
)
