"""A date all in digits."""

import re
from collections.abc import Iterator

from marbre.language.months import MONTHS
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<![\w/.,-])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/-])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        _in_words,
        "Date en lettres : « {1} » ? L’ordre jour-mois est à vérifier dans la source.",
        safe=False,
    )


def _in_words(match: re.Match[str]) -> str:
    day = "1er" if int(match[1]) == 1 else str(int(match[1]))
    return f"{day}\u00a0{MONTHS[int(match[2]) - 1]}\u00a0{match[3]}"


RULE = Rule(
    id="typography/numeric-date",
    summary="Date tout en chiffres.",
    why="Dans un article le mois s’écrit en lettres ; « 05/03 » se lit en mars à Paris et en mai à New York.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Publié le 05/03/2024.", fixed="Publié le 5⍽mars⍽2024."),
        Example(good="Publié le 5⍽mars⍽2024."),
        Example(good="Le ratio 3/4 et la page 12/15."),
    ),
)
