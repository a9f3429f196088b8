"""« etc » without its stop."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=, )etc(?![\w.…’-])")


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("etc",)):
        return
    yield from matches(context, _PATTERN, lambda m: "etc.", "« etc. » prend un point.")


RULE = Rule(
    id="punctuation/etc-without-stop",
    summary="« etc » sans point.",
    why="C’est une abréviation.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Des pommes, etc, et voilà.", fixed="Des pommes, etc., et voilà."),
        Example(good="Des pommes, etc., et voilà."),
        Example(good="Des pommes, etc."),
    ),
)
