"""« billion », « trillion »: English scales."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"\b(?:billions?|trillions?)\b(?=[ \u00a0](?:de|d[’'])[ \u00a0]?)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        _counted,
        "Échelle à vérifier : l’anglais « billion » est un milliard, « trillion » un billion. Lire « {1} » ?",
        view="prose",
        safe=False,
    )


def _counted(match: re.Match[str]) -> str:
    plural = "s" if match[0].endswith("s") else ""
    return ("milliard" if match[0].startswith("b") else "billion") + plural


RULE = Rule(
    id="typography/billion",
    summary="« billion » ou « trillion ».",
    why="Le billion français vaut mille milliards, l’anglais un milliard : repris tel quel, le chiffre change de mille.",
    source="Bureau international des poids et mesures ; décret du 3 mai 1961.",
    severity="review",
    safety="suggested",
    check=_check,
    known_problems="Un texte écrit en français peut compter en billions : la source le dit.",
    examples=(
        Example(bad="Une dette de deux trillions de dollars.", fixed="Une dette de deux billions de dollars."),
        Example(good="Une dette de deux milliards de dollars."),
    ),
)
