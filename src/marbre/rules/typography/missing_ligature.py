"""oe for œ."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""\b((?:[ée]|ran)?c|s|n|v|b|ch|m|f|)(oe)(?=urs?\b|uds?\b|ux?\b|ufs?\b|uvr|il(?:s|lets?|lades?|lères?)?\b|tus\b|dip|soph)""",
    re.IGNORECASE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[1] + ("Œ" if (m[2][0] == "O" and m[2][1] == "E") or m[2][0] == "O" else "œ"),
        "Ligature : « {1} ».",
    )


RULE = Rule(
    id="typography/missing-ligature",
    summary="Ligature œ manquante.",
    why="Le mot s’écrit avec œ.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un patronyme de même forme que le nom commun (M. Boeuf) est changé aussi.",
    examples=(
        Example(bad="Le coeur de l’oeuvre et une soeur.", fixed="Le cœur de l’œuvre et une sœur."),
        Example(good="Un coefficient, la moelle, un goéland, Noël."),
        Example(good="La poésie d’un poème."),
    ),
)
