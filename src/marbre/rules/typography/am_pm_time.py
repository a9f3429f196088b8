"""A time of day with am or pm."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w:.,])(1[0-2]|0?[1-9])(?:[:.h]([0-5]\d))?[ \u00a0]?([aApP])(?:\.[mM]\b(?:\.(?!(?:[ \u00a0]*$|[ \u00a0]+[A-ZÀ-Þ«])))?|[mM]\b)",
    re.MULTILINE,
)
_ZONE = re.compile(r"[ \u00a0]*\(?(?:[ECMP][SD]?T\b|GMT|UTC|BST|heures? (?:de|d’|du|locale))")
"""A zone behind the hour: what it is here would have to be reckoned."""


def _check(context: Context) -> Iterator[Finding]:
    message = "Heure : « {1} »."
    yield from matches(context, _PATTERN, lambda m: None if _zoned(m) else _french(m), message, view="prose")
    yield from matches(
        context, _PATTERN, lambda m: _french(m) if _zoned(m) else None, message, view="prose", safe=False
    )


def _zoned(match: re.Match[str]) -> bool:
    return _ZONE.match(match.string, match.end()) is not None


def _french(match: re.Match[str]) -> str:
    hour = int(match[1]) % 12 + (12 if match[3] in "pP" else 0)
    return f"{hour}\u00a0h" + (f"\u00a0{match[2]}" if match[2] and match[2] != "00" else "")


RULE = Rule(
    id="typography/am-pm-time",
    summary="Heure à l’anglaise (am, pm).",
    why="Le français compte les heures de 0 à 24 ; 12 am est minuit, 12 pm midi.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Avec un fuseau (« 5 pm ET »), l’heure d’ici reste à calculer : suggéré, jamais fait.",
    examples=(
        Example(bad="La séance ouvre à 3 pm et ferme à 10:30 p.m.", fixed="La séance ouvre à 15⍽h et ferme à 22⍽h⍽30."),
        Example(
            bad="Il a signé le 3 mai, à 9:15 a.m. ; elle est venue à 6:10 am.",
            fixed="Il a signé le 3 mai, à 9⍽h⍽15 ; elle est venue à 6⍽h⍽10.",
        ),
        Example(good="La séance ouvre à 15⍽h."),
        Example(good="Un débit de 5 Mo."),
    ),
)
