"""An ordinal with another suffix than er, re, e."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""\b(?:(1)(?:ère|ere|ière)(s?)|(\d+|[IVX]+)(?:ième|ieme|ème|eme|è)(s?))(?!\w)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"1re{m[2]}" if m[1] else f"{m[3]}e{m[4]}", "Ordinal : « {1} ».")


RULE = Rule(
    id="typography/ordinal-suffix",
    summary="Ordinal mal abrégé.",
    why="On écrit 1er, 1re, 2e, XXIe.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="« 1ères » donne « 1res » ; la graphie d’une marque serait changée.",
    examples=(
        Example(bad="La 1ère et la 2ème fois, au XIXème siècle.", fixed="La 1re et la 2e fois, au XIXe siècle."),
        Example(good="Le 1er et le 2e, au XXIe siècle."),
        Example(good="Le nom Ève."),
    ),
)
