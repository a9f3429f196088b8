"""A symbol or unit without its no-break space."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    units = data("units.yaml")
    symbols = re.compile(rf"(?<=\d)[ \u00a0\u202f]?({units['symbols']})(?![\w%°/])")
    words = re.compile(rf"(?<=\d)[ \u202f](?=(?:{units['words']})\b)")
    yield from matches(context, symbols, lambda m: "\u00a0" + m[1], "Espace insécable entre le nombre et son unité.")
    yield from matches(context, words, lambda m: "\u00a0", "Espace insécable entre le nombre et son unité.")


RULE = Rule(
    id="typography/symbol-space",
    summary="Espace insécable manquante entre un nombre et son unité.",
    why="Le nombre et son unité ne se séparent pas à la ligne.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="« Un plan en 5 points » reçoit une insécable, inutile mais juste.",
    examples=(
        Example(bad="Une hausse de 9% et 5 km.", fixed="Une hausse de 9⍽% et 5⍽km."),
        Example(bad="Il vaut 86 milliards de dollars.", fixed="Il vaut 86⍽milliards de dollars."),
        Example(good="Le code %20 reste."),
        Example(good="Une A320 et un 4x4."),
    ),
)
