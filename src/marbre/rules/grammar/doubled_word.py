"""A small word typed twice."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_TWICE = re.compile(
    r"(?<![\w’-])(le|la|les|un|une|des|du|de|au|aux|à|et|ou|en|dans|par|pour|sur|avec|que|qui|est|a|ont|sont|son|sa|ses|ce|"
    r"cette|il|elle|mais)[ \u00a0]+\1(?![\w’-])",
    re.IGNORECASE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _TWICE, lambda m: m[1], "Mot répété : « {1} ».", view="prose")


RULE = Rule(
    id="grammar/doubled-word",
    summary="Mot répété.",
    why="Une faute de frappe.",
    source="Usage.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il va à la la gare de de Lyon.", fixed="Il va à la gare de Lyon."),
        Example(good="Nous nous voyons, vous vous parlez, il faut faire faire la note."),
    ),
)
