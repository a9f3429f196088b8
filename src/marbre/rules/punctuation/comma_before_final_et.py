"""A comma before « et » at the end of a list, as in English."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=, )((?:(?:le|la|les|un|une|des|du|de) |l’|d’)?[^\W\d_]+), (?=et (?:(?:le|la|les|un|une|des|du|de) |l’|d’)?[^\W\d_]+(?:\.|$| ?;))"
)

_NAMES = re.compile(
    r"(?<=[a-zà-ÿ’] )([A-ZÀ-Þ][\w-]+, [A-ZÀ-Þ][\w-]+), (?=et [A-ZÀ-Þ][\w-]+[ \u00a0]?(?:[.;:!?»]|$))", re.MULTILINE
)
"""Three names at the end of a sentence: no clause can follow."""


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _NAMES, lambda m: m[1] + " ", "Énumération : pas de virgule avant « et ».", view="prose"
    )
    yield from matches(
        context, _PATTERN, lambda m: m[1] + " ", "Énumération : pas de virgule avant « et ».", view="prose", safe=False
    )


RULE = Rule(
    id="punctuation/comma-before-final-et",
    summary="Virgule avant le « et » final d’une énumération.",
    why="La virgule d’Oxford est anglaise : en français « et » la remplace. Devant une proposition, elle peut être voulue.",
    source="Grevisse, Le Bon Usage, § 124.",
    severity="review",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il vend à Lille, Metz, et Nancy.", fixed="Il vend à Lille, Metz et Nancy."),
        Example(good="Il a quitté Lille, Metz l’attend, et Nancy paie."),
        Example(bad="Il achète des pommes, des poires, et des noix."),
        Example(good="Il part, elle reste, et tout le monde parle du match."),
        Example(good="Des pommes, des poires et des noix."),
    ),
)
