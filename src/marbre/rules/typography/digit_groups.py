"""A large number whose groups of three are not parted by a narrow space."""

import re
from collections.abc import Iterator
from functools import partial

from marbre.rules.context import BODY, Context
from marbre.rules.find import matches_in
from marbre.rules.rule import Example, Finding, Rule

MESSAGE = "Tranches de trois chiffres séparées par une espace fine insécable."
_PARTED = re.compile(r"(?<![\d.,\u00a0\u202f])(?<!\d )\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d]|[ \u00a0]\d)")
_GLUED = re.compile(r"(?<![\w.,°/-])(?<!n° )(?<!code )\d{5,9}(?=[ \u00a0](?:[a-zà-ÿ]{3,}s\b|€|\$|euro|dollar))")
_FOUR = re.compile(
    r"(?<![\w.,°/-])\d{4}(?=[ \u00a0](?:euros|dollars|€|\$|habitants|personnes|spectateurs|voyageurs|salariés|emplois|mètres|kilomètres|tonnes|signatures|logements|élèves|membres|places)\b)"
)
_FOUR_PARTED = re.compile(r"(?<!\d)(?<!\d[ \u00a0\u202f])\d[ \u00a0\u202f]\d{3}(?![\d]|[ \u00a0\u202f]\d)")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        thin = "\u202f" if text.field == BODY else "\u00a0"
        yield from matches_in(text, _PARTED, partial(_parted, thin), MESSAGE)
        yield from matches_in(text, _GLUED, partial(_grouped, thin), MESSAGE)
        if _FOUR_PARTED.search(context.body.raw):
            yield from matches_in(text, _FOUR, partial(_grouped, thin), MESSAGE)


def _parted(space: str, match: re.Match[str]) -> str:
    return re.sub(r"[ \u00a0\u202f]", space, match[0])


def _grouped(space: str, match: re.Match[str]) -> str:
    return f"{int(match[0]):,}".replace(",", space)


RULE = Rule(
    id="typography/digit-groups",
    summary="Tranches de trois chiffres mal séparées.",
    why="Les tranches de trois se séparent d’une espace fine insécable ; à quatre chiffres, comme partout dans le texte.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="Une référence de cinq chiffres suivie d’un nom au pluriel serait groupée.",
    examples=(
        Example(bad="Il y a 12 500 euros et 13500 élèves.", fixed="Il y a 12⸱500 euros et 13⸱500 élèves."),
        Example(bad="Une grue à 4000 euros, 9 400 places.", fixed="Une grue à 4⸱000 euros, 9⸱400 places."),
        Example(good="En 2015, 230 personnes."),
        Example(good="Le 06 12 34 56 78."),
        Example(good="Paris, 75011, en 2024."),
    ),
)
