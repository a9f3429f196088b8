"""A weekday with a capital in the middle of a sentence."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=[a-zà-ÿ,][ \u00a0])(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?=[ \u00a0](?:\d{1,2}|1er)[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0].lower(), "Jour en minuscule : « {1} ».")


RULE = Rule(
    id="typography/weekday-capital",
    summary="Jour de la semaine avec une majuscule.",
    why="Les noms de jours sont des noms communs.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il vote le Lundi 3 mars.", fixed="Il vote le lundi 3 mars."),
        Example(good="Lundi 3 mars, il vote."),
        Example(good="Robinson et Vendredi partent."),
        Example(good="Le film Vendredi 13."),
    ),
)
