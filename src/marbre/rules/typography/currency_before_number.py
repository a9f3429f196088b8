"""A currency symbol before its number."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?<![\w$€£])([$€£])[ ]?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:,\d{1,2})?)(?![\d.,]\d|[ \u00a0]?(?:million|billion|trillion|m\b|bn\b|k\b|M\b|B\b))"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"{m[2]}\u00a0{m[1]}", "Le symbole suit le nombre : « {1} ».")


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
        Example(good="La variable $HOME."),
        Example(good="Il coûte 420⍽$."),
    ),
)
