"""Thousands parted by a comma or a stop, as in English or German."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule, replacement

_NUMBER = r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])"


def _check(context: Context) -> Iterator[Finding]:
    measures = data("units.yaml")["measures"]
    countable = re.compile(rf"{_NUMBER}(?=[ \u00a0](?!(?:{measures})\b)[a-zà-ÿ]{{3,}}s\b)")
    several = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d.,]\d)")
    yield from matches(context, countable, _grouped, "Milliers à l’anglaise : « {1} ».")
    yield from matches(context, several, _grouped, "Milliers à l’anglaise : « {1} ».")
    decimal_comma = re.search(r"\d,\d{1,2}(?!\d)", context.body.raw) is not None
    measured = re.compile(rf"{_NUMBER}(?=[ \u00a0](?:{measures})\b)")
    for text in context.texts:
        for match in measured.finditer(text.masked):
            sure = "." in match[0] and decimal_comma
            yield from _one(text, match, sure)


def _grouped(match: re.Match[str]) -> str:
    return re.sub(r"[.,]", "\u202f", match[0])


def _one(text: Text, match: re.Match[str], sure: bool) -> Iterator[Finding]:
    """Yield the number as thousands: surely where the text writes its decimals with a comma, else to be checked."""
    fixes = replacement(*match.span(), _grouped(match), safe=sure)
    message = say(
        "Milliers ou décimales\u00a0? «\u00a0{number}\u00a0»\u00a0: à vérifier dans la source.", number=match[0]
    )
    yield Finding(text, *match.span(), message, fixes)


RULE = Rule(
    id="typography/foreign-thousands",
    summary="Milliers séparés par une virgule ou un point.",
    why="En français la virgule est décimale : « 12,500 » se lirait douze et demi.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="« 12,500 mètres » peut valoir douze mètres et demi : signalé, pas corrigé.",
    examples=(
        Example(bad="Le plan touche 12,500 collégiens.", fixed="Le plan touche 12⸱500 collégiens."),
        Example(
            bad="Un tunnel de 1.240 mètres, large de 9,5 mètres.",
            fixed="Un tunnel de 1⸱240 mètres, large de 9,5 mètres.",
        ),
        Example(good="Il mesure 3,5 mètres."),
        Example(good="La version 1.250 du logiciel."),
    ),
)
