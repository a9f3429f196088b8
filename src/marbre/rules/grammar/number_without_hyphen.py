"""A compound number without its hyphen."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_UNITS = frozenset({"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"})

_TENS = re.compile(
    r"(?<![\w-])([Vv]ingt|[Tt]rente|[Qq]uarante|[Cc]inquante|[Ss]oixante) (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|treize|quatorze|quinze|seize)(?= [a-zà-ÿ]{3,})(?<!soixante deux)"
)
_TEENS = re.compile(r"(?<![\w-])([Dd]ix) (sept|huit|neuf)(?= [a-zà-ÿ]{3,})")
_EIGHTY = re.compile(
    r"(?<![\w-])([Qq]uatre) (vingts?(?:[- ](?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize))?)(?= [a-zà-ÿ]{3,})"
)


def _check(context: Context) -> Iterator[Finding]:
    if not any(
        word in text.masked
        for text in context.texts
        for word in ("ingt ", "rente ", "arante ", "uante ", "xante ", "ix ", "uatre ")
    ):
        return
    yield from matches(
        context,
        _TENS,
        lambda m: f"{m[1]}-{m[2]}" if m[1].lower() == "soixante" or m[2] in _UNITS else None,
        "Nombre composé : « {1} ».",
        view="prose",
    )
    yield from matches(context, _TEENS, lambda m: f"{m[1]}-{m[2]}", "Nombre composé : « {1} ».", view="prose")
    yield from matches(
        context,
        _EIGHTY,
        lambda m: f"{m[1]}-{m[2].replace(chr(32), chr(45))}",
        "Nombre composé : « {1} ».",
        view="prose",
    )


RULE = Rule(
    id="grammar/number-without-hyphen",
    summary="Nombre composé sans trait d’union.",
    why="Les nombres inférieurs à cent se lient par un trait d’union, sauf autour de « et ».",
    source="Dictionnaire de l’Académie française. ; rectifications de 1990.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Vingt deux élèves, dix sept maîtres, quatre vingt dix livres.",
            fixed="Vingt-deux élèves, dix-sept maîtres, quatre-vingt-dix livres.",
        ),
        Example(good="Vingt et un élèves, vingt-deux maîtres, cent deux livres, à vingt, deux partent."),
    ),
)
