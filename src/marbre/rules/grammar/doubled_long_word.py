"""A full word typed twice."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_TWICE = frozenset(
    {
        "nous",
        "vous",
        "faire",
        "vite",
        "très",
        "bien",
        "loin",
        "tout",
        "trop",
        "jamais",
        "presque",
        "tellement",
        "encore",
        "plus",
        "elle",
        "elles",
        "petit",
    }
)

_PATTERN = re.compile(r"(?<![\w’'-])([^\W\d_]{4,})[ \u00a0]\1(?![\w’'-])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[1] if m[1] not in _TWICE and m[1].islower() else None,
        "Mot répété : « {1} » ?",
        view="prose",
        safe=False,
    )


RULE = Rule(
    id="grammar/doubled-long-word",
    summary="Mot répété.",
    why="Une faute de frappe, le plus souvent.",
    source="Usage.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Le conseil conseil a voté.", fixed="Le conseil a voté."),
        Example(good="Nous nous voyons, il va vite vite, faire faire la note, Duran Duran chante."),
    ),
)
