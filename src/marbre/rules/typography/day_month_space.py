"""A day parted from its month."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?:(?<=\d)|(?<=1er))[ ](?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "\u00a0", "Espace insécable entre le quantième et le mois.")


RULE = Rule(
    id="typography/day-month-space",
    summary="Quantième séparé du mois.",
    why="Le quantième ne quitte pas le mois.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le 3 avril 2027.", fixed="Le 3⍽avril 2027."),
        Example(good="Le 3⍽avril."),
    ),
)
