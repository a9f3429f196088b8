"""A time of day not written with h."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_GLUED = re.compile(r"(?<![\w:.,/])([01]?\d|2[0-3])[ \u00a0\u202f]?[hH](?:[ \u00a0\u202f]?([0-5]\d))?(?![\w/])")
_COLON = re.compile(r"(?<![\w:.,/])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![:\d\w]|[ \u00a0][ap]m)")
_BEFORE = re.compile(r"(?:[ (’]à|À|vers|dès|avant|après|entre) $")
"""Words that show a time: « 16:9 » alone may be a ratio."""


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _GLUED, lambda m: f"{m[1]}\u00a0h" + (f"\u00a0{m[2]}" if m[2] else ""), "Heure : « {1} »."
    )
    yield from matches(context, _COLON, _spelt, "Heure : « {1} ».")


def _spelt(match: re.Match[str]) -> str | None:
    if _BEFORE.search(match.string[max(0, match.start() - 8) : match.start()]) is None:
        return None
    return f"{match['hour']}\u00a0h\u00a0{match['minute']}"


RULE = Rule(
    id="typography/clock-time",
    summary="Heure mal écrite.",
    why="En français : 10 h 30, avec des espaces insécables.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Ouvert dès 7h15 et à 10:45.", fixed="Ouvert dès 7⍽h⍽15 et à 10⍽h⍽45."),
        Example(good="Le score de 16:9."),
        Example(good="Il court en 2:15:30."),
        Example(good="Un débit de 5 km/h."),
    ),
)
