"""Several exclamation or question marks in a row."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<!^)(?:!{2,}|\?{2,})(?![!?])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0][0], "Un seul signe : « {1} ».", view="prose", safe=False)


RULE = Rule(
    id="punctuation/repeated-exclamation",
    summary="Point d’exclamation ou d’interrogation répété.",
    why="Un article ne crie pas : un signe suffit.",
    source="Usage de la presse.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Quelle victoire !!!", fixed="Quelle victoire !"),
        Example(good="Quelle victoire ?!"),
        Example(good="Quelle victoire !"),
    ),
)
