"""cent, vingt, mille in the wrong number."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PLURAL = re.compile(
    r"(?<![\w-])([Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf) cent(?= (?:euros|dollars|personnes|habitants|mètres|kilomètres|salariés|élèves|ans|jours|pages|millions|milliards|hommes|femmes|emplois|places|spectateurs|voix|tonnes|kilos|morts|blessés|manifestants|logements|membres)\b)"
)
_CUT = re.compile(
    r"(?<![\w-])([Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf)([ -])cents(?=[ -](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|mille)\b)"
)
_EIGHTY = re.compile(
    r"(?<![\w-])([Qq])uatre[ -]vingt(?= (?:euros|dollars|personnes|habitants|mètres|kilomètres|salariés|élèves|ans|jours|pages|millions|milliards|hommes|femmes|emplois|places|spectateurs|pour cent|tonnes|kilos|morts|députés|membres)\b)"
)
_EIGHTIES = re.compile(
    r"(?<![\w-])([Qq])uatre[ -]vingts(?=-(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)\b)"
)
_THOUSAND = re.compile(
    r"\b([Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Vv]ingt|[Tt]rente|[Cc]ent)[ -]milles(?= (?!marins?|nautiques?)[a-zà-ÿ])"
)


def _check(context: Context) -> Iterator[Finding]:
    if not any(
        word in text.masked for text in context.texts for word in (" cent", " vingt", "-vingt", " milles", "-milles")
    ):
        return
    yield from matches(context, _PLURAL, lambda m: m[1] + " cents", "Multiplié et final : « {1} ».", view="prose")
    yield from matches(context, _CUT, lambda m: f"{m[1]}{m[2]}cent", "Suivi d’un autre nombre : « {1} ».", view="prose")
    yield from matches(context, _EIGHTY, lambda m: m[1] + "uatre-vingts", "Multiplié et final : « {1} ».", view="prose")
    yield from matches(
        context, _EIGHTIES, lambda m: m[1] + "uatre-vingt", "Suivi d’un autre nombre : « {1} ».", view="prose"
    )
    yield from matches(context, _THOUSAND, lambda m: m[1] + " mille", "Mille est invariable.", view="prose")


RULE = Rule(
    id="grammar/cent-vingt-mille",
    summary="cent, vingt ou mille mal accordé.",
    why="Vingt et cent prennent s quand ils sont multipliés et finissent le nombre ; mille jamais.",
    source="Dictionnaire de l’Académie française. Articles CENT, MILLE, VINGT.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Deux cent euros, trois cents dix pages, quatre-vingt ans, deux milles morts.",
            fixed="Deux cents euros, trois cent dix pages, quatre-vingts ans, deux mille morts.",
        ),
        Example(good="Deux cents euros, page deux cent, quatre-vingt-dix ans, dix milles marins, cent euros."),
    ),
)
