"""A unit's symbol with an s or a capital."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=\d[ \u00a0])(?:kms|Kms|Km|kgs|Kgs|Kg|cms|mms)\b\.?(?=[\s,.;]|$)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[0].lower().rstrip(".").rstrip("s"), "Symbole invariable : « {1} »."
    )


RULE = Rule(
    id="typography/unit-with-s",
    summary="Symbole d’unité au pluriel.",
    why="Les symboles sont invariables.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Le point retiré peut avoir fini la phrase, quand l’unité est le dernier mot d’une ligne.",
    examples=(
        Example(bad="Il court 5 kms chaque jour.", fixed="Il court 5 km chaque jour."),
        Example(good="Il court 5 km."),
    ),
)
