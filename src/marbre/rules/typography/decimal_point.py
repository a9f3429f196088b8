"""A decimal point before a unit."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?<![\d.,])(\d+)\.(\d{1,2})(?=[ \u00a0\u202f]?(?:%|€|\$|millions?\b|milliards?\b|euros?\b|dollars?\b|km\b|kg\b|°C|points?\b|degrés?\b|mètres?\b))"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"{m[1]},{m[2]}", "Virgule décimale : « {1} ».")


RULE = Rule(
    id="typography/decimal-point",
    summary="Point décimal.",
    why="La virgule sépare les décimales.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une version suivie d’une unité (« le modèle 3.5 km ») serait prise pour un nombre.",
    examples=(
        Example(bad="Il vaut 1.8 million d’euros.", fixed="Il vaut 1,8 million d’euros."),
        Example(good="Le modèle GPT-3.5 est sorti."),
        Example(good="Il vaut 1,8 million."),
    ),
)
