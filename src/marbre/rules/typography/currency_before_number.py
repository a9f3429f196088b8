"""A currency symbol before its number."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w$€£])(?P<symbol>[$€£])[ \u00a0]?(?P<number>(?>\d+(?:[., \u00a0\u202f]\d+)*))(?!\w)"
    r"(?P<scale>[ \u00a0](?:millions?|milliards?)\b)?(?![ \u00a0]?(?:billions?|trillions?|m|bn|k|M|B|Md|mds?)\b)(?![.,]\d)"
)
"""The whole number or nothing: half of one would be another number."""
_NAMES = {"$": "de dollars", "€": "d’euros", "£": "de livres"}


def _becomes(match: re.Match[str]) -> str:
    if match["scale"]:
        return f"{match['number']}{match['scale']} {_NAMES[match['symbol']]}"
    return f"{match['number']}\u00a0{match['symbol']}"


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _becomes, "Le symbole suit le nombre : « {1} ».")


RULE = Rule(
    id="typography/currency-before-number",
    summary="Symbole monétaire avant le nombre.",
    why="En français le symbole suit le nombre.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Le dollar peut être canadien ou australien : rien n’est précisé.",
    examples=(
        Example(bad="Il coûte $420 ou €25.", fixed="Il coûte 420⍽$ ou 25⍽€."),
        Example(bad="Il doit €58.4 millions.", fixed="Il doit 58.4 millions d’euros."),
        Example(bad="Il coûte €1,150 ou £3,400.50.", fixed="Il coûte 1,150⍽€ ou 3,400.50⍽£."),
        Example(good="La variable $HOME."),
        Example(good="Il lève $12 m, puis $3 billions."),
        Example(good="Il coûte 420⍽$."),
    ),
)
