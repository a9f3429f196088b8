"""A space inside an abbreviated ordinal."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_SUFFIX = {"er": "er", "ère": "re"}

_PATTERN = re.compile(r"\b(\d+|[IVX]{2,})[ \u00a0](er|ère|ème|ième|eme)(s?)(?!\w)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: f"{m[1]}{_SUFFIX.get(m[2], chr(101))}{m[3]}", "Ordinal d’un seul tenant : « {1} »."
    )


RULE = Rule(
    id="typography/space-in-ordinal",
    summary="Espace dans un ordinal abrégé.",
    why="Le suffixe colle au chiffre.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le 1 er mai et la 2 ème fois.", fixed="Le 1er mai et la 2e fois."),
        Example(good="Le 1er mai."),
        Example(good="Le 2 mai."),
    ),
)
