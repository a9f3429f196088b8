"""Spaces around the hyphen of an interval or a score."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<![\w,.-])(\d{1,3}) [-–] (\d{1,3})(?![\w=-]|[,.]\d| [=+×x-])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: f"{m[1]}-{m[2]}", "Intervalle ou score d’un seul tenant : « {1} » ?", safe=False
    )


RULE = Rule(
    id="typography/number-interval",
    summary="Intervalle ou score avec des espaces.",
    why="« 3-1 », « p. 10-12 » : le trait d’union colle aux nombres. À vérifier : ce peut être une soustraction ou une incise.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Le match finit à 3 - 1.", fixed="Le match finit à 3-1."),
        Example(good="Le calcul 3 - 1 = 2."),
        Example(good="Le match finit à 3-1."),
    ),
)
