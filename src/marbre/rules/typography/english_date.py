"""A date in the English order."""

import re
from collections.abc import Iterator

from marbre.language.months import ENGLISH_MONTHS, MONTHS
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_NAMES = "|".join([*(m.capitalize() for m in MONTHS), *ENGLISH_MONTHS, *MONTHS])
_PATTERN = re.compile(rf"\b({_NAMES}) (\d{{1,2}}), (\d{{4}})\b")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _french, "Date : « {1} ».")


def _french(match: re.Match[str]) -> str:
    name = match[1].capitalize()
    month = MONTHS[ENGLISH_MONTHS.index(name)] if name in ENGLISH_MONTHS else name.lower()
    day = "1er" if match[2] in {"1", "01"} else str(int(match[2]))
    return f"{day}\u00a0{month} {match[3]}"


RULE = Rule(
    id="typography/english-date",
    summary="Date dans l’ordre anglais.",
    why="En français le quantième précède le mois.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un titre anglais sans guillemets qui contient une date serait traduit.",
    examples=(
        Example(bad="Publié March 5, 2024.", fixed="Publié 5⍽mars 2024."),
        Example(good="Publié le 5⍽mars 2024."),
    ),
)
