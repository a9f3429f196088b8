"""A letter x between two measures."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w,.])(\d+(?:,\d+)?)[ \u00a0][xX][ \u00a0](?=\d+(?:,\d+)?(?:[ \u00a0](?:m|cm|mm|km|mètres|x|×)\b|[ \u00a0]pixels))"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[1] + "\u00a0×\u00a0", "Signe de multiplication : « × ».", safe=False
    )


RULE = Rule(
    id="typography/multiplication-sign",
    summary="Lettre x au lieu du signe de multiplication.",
    why="Le signe × a son caractère ; l’espace insécable tient les deux nombres ensemble.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Une salle de 3 x 4 m.", fixed="Une salle de 3⍽×⍽4 m."),
        Example(good="Un 4x4 et une Model X 100."),
    ),
)
