"""« etc. » twice, or behind « et »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"\betc\.(?:,? etc\.)+|(?<=[ \u00a0])et etc\.")


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("etc.",)):
        return
    yield from matches(context, _PATTERN, lambda m: "etc.", "« etc. » une seule fois, sans « et ».")


RULE = Rule(
    id="punctuation/etc-repeated",
    summary="« etc. » répété.",
    why="« etc. » dit déjà « et le reste » : il ne se répète pas et ne suit pas « et ».",
    source="Dictionnaire de l’Académie française, article ET CETERA.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Des pommes, etc., etc. Il part.", fixed="Des pommes, etc. Il part."),
        Example(good="Des pommes, etc. Puis des poires, etc."),
    ),
)
