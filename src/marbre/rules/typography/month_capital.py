"""A month with a capital in a date."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?:(?<=\d[ \u00a0])|(?<=1er[ \u00a0])|(?<=\b[Ee]n[ \u00a0])(?!Mars)|(?<=début )(?!Mars)|(?<=fin )(?!Mars))(?<!\b[Dd]ans \d[ \u00a0])(?<!\b[Dd]ans \d\d[ \u00a0])(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)\b"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0].lower(), "Mois en minuscule : « {1} ».")


RULE = Rule(
    id="typography/month-capital",
    summary="Mois avec une majuscule.",
    why="Les noms de mois sont des noms communs.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un titre d’œuvre sans guillemets (14 Juillet) perd sa majuscule, sauf derrière « dans ».",
    examples=(
        Example(bad="Le 18 Septembre 2024.", fixed="Le 18 septembre 2024."),
        Example(good="Vous racontez, dans 14 Juillet, la prise de la Bastille."),
        Example(good="Mars est une planète."),
        Example(good="Le 18 septembre."),
    ),
)
