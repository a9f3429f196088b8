"""« million » or « milliard » in the wrong number."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?<![\d.,])(?<!\d[ \u00a0\u202f\u2009])((?:\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d+)(?:,\d+)?)([ \u00a0\u202f])(million|milliard)(s?)\b"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _agreed, "Le pluriel commence à deux : « {1} ».")


def _agreed(match: re.Match[str]) -> str:
    value = float(re.sub(r"[ \u00a0\u202f]", "", match[1]).replace(",", "."))
    return f"{match[1]}{match[2]}{match[3]}{'s' if value >= 2 else ''}"


RULE = Rule(
    id="typography/million-plural",
    summary="Accord de million et de milliard.",
    why="Le pluriel commence à deux.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il vaut 9,5 million d’euros.", fixed="Il vaut 9,5 millions d’euros."),
        Example(bad="Il vaut 1,5 millions.", fixed="Il vaut 1,5 million."),
        Example(good="Il vaut 2 millions et 1 milliard."),
    ),
)
