"""« no 4 » for « n° 4 »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<![\w’.])(?:no\.|no|num\.) ?(?=\d+\b)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "n°\u00a0", "Numéro : « n° ».", safe=False)


RULE = Rule(
    id="typography/numero-letters",
    summary="« no » au lieu de « n° ».",
    why="L’abréviation de numéro est n°, espace insécable avant le chiffre.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    known_problems="« no » exposant, perdu à la copie, donne aussi « no 4 ».",
    examples=(
        Example(bad="Le lot no 4 est vendu.", fixed="Le lot n°⍽4 est vendu."),
        Example(good="Le lot n°⍽4."),
        Example(good="Le No 10 Downing Street."),
    ),
)
