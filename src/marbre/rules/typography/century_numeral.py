"""A century’s numeral in small letters or without its e."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_SMALL = re.compile(r"(?<![\w’-])([ivx]{2,6})e(?= siècles?\b)")
_BARE = re.compile(r"(?<![\w’-])([IVX]{2,6}|V|X)(?= siècle\b)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _SMALL, lambda m: m[1].upper() + "e", "Siècle en capitales romaines : « {1} ».")
    yield from matches(context, _BARE, lambda m: m[1] + "e", "Ordinal du siècle : « {1} ».")


RULE = Rule(
    id="typography/century-numeral",
    summary="Chiffres romains d’un siècle mal écrits.",
    why="« XIXe siècle » : chiffres romains et suffixe e, sans quoi le mot se lit mal.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Des chiffres en petites capitales, perdues à la copie, reviennent ici en grandes : c’est voulu.",
    examples=(
        Example(bad="Au xixe siècle et au XX siècle.", fixed="Au XIXe siècle et au XXe siècle."),
        Example(good="Au XIXe siècle."),
        Example(good="Le Ier siècle."),
    ),
)
