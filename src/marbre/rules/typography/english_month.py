"""A day and an English month, or an English ordinal, in a French date."""

import re
from collections.abc import Iterator

from marbre.language.months import ENGLISH_MONTHS, MONTHS
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_NAMES = "|".join(ENGLISH_MONTHS)
_PATTERN = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ \u00a0](?:of )?({'|'.join(ENGLISH_MONTHS)})\b(?=[ \u00a0]\d{{4}}\b|[,.;)]|$)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _french, "Date : « {1} ».", view="prose")


def _french(match: re.Match[str]) -> str:
    day = "1er" if match[1] in {"1", "01"} else str(int(match[1]))
    return f"{day}\u00a0{MONTHS[ENGLISH_MONTHS.index(match[2])]}"


RULE = Rule(
    id="typography/english-month",
    summary="Mois en anglais.",
    why="La date d’un article français s’écrit en français.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le contrat du 5 March 2024.", fixed="Le contrat du 5⍽mars 2024."),
        Example(good="Le contrat du 5⍽mars 2024."),
        Example(good="Le film « 9 May » et le 4 July Group."),
    ),
)
