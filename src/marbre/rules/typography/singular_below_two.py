"""A plural noun behind a decimal number below two."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\d.,])([01],\d+[ \u00a0\u202f])(points|degrés|mètres|kilomètres|litres|tonnes|kilos|hectares|euros|dollars|heures|grammes|enfants|habitants)\b(?! de pourcentage)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[1] + m[2][:-1], "Le pluriel commence à deux : « {1} ».", view="prose"
    )


RULE = Rule(
    id="typography/singular-below-two",
    summary="Nom au pluriel après un nombre inférieur à deux.",
    why="En français, le pluriel commence à deux : « 1,8 point ».",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Une hausse de 0,8 points et 1,5 tonnes.", fixed="Une hausse de 0,8 point et 1,5 tonne."),
        Example(good="Une hausse de 0,8 point, 2,5 tonnes et 11,5 mètres."),
    ),
)
