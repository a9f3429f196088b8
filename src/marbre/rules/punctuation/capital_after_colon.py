"""A capital on a small word behind a colon."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=[^\W\d_][ \u00a0\u202f]: )(?:Le|La|Les|Un|Une|Des|Il|Elle|Ils|Elles|On|Ce|Cette|Ces|Son|Sa|Ses|Nous)(?= [a-zà-ÿ]{2,}[^\n]*[.!?…])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[0].lower(),
        "Minuscule après le deux-points : « {1} » ?",
        view="prose",
        safe=False,
    )


RULE = Rule(
    id="punctuation/capital-after-colon",
    summary="Majuscule après le deux-points.",
    why="Hors citation, la phrase continue après le deux-points : minuscule.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    known_problems="Une étiquette (« À savoir : Le musée ferme ») garde sa capitale.",
    examples=(
        Example(bad="Le bilan est lourd : Une perte sèche.", fixed="Le bilan est lourd : une perte sèche."),
        Example(good="Il dit : « Une perte sèche. »"),
        Example(good="Une adresse : Le Havre, au port."),
    ),
)
