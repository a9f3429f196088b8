"""A capital on a small word behind a comma or a semicolon."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=[^\W\d_][,;] )(?:Le|La|Les|Un|Une|Des|Il|Elle|Ils|Elles|On|Et|Mais|Que|Qui|Dans|Pour|Avec|Sur|Ce|Cette|Ces|Son|Sa|Ses)(?= [a-zà-ÿ]{2,})"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[0].lower(), "Minuscule après la virgule : « {1} » ?", view="prose", safe=False
    )


RULE = Rule(
    id="punctuation/capital-after-comma",
    summary="Majuscule après une virgule ou un point-virgule.",
    why="La phrase continue : la majuscule annonce un nom propre qui n’en est pas un.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    known_problems="Un titre d’œuvre sans guillemets (, Les misérables,) a la même forme.",
    examples=(
        Example(bad="Il part, Mais elle reste.", fixed="Il part, mais elle reste."),
        Example(good="Il lit Libération, Le Monde et La Croix."),
    ),
)
