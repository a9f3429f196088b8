"""An indirect question that ends with a question mark."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![-])\b(?:(?:se|me) demand(?:e|ent|ait|aient)|ne (?:sait|savent) pas|ignor(?:e|ent|ait)|cherche à savoir|reste à savoir)[ ](?:si|s’|pourquoi|comment|quand|où|qui|ce (?:que|qui)|quel(?:le)?s?)\b[^.?!…:«»;\n-]{3,80}?([ \u00a0\u202f]?\?)(?=\s|$)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: ".", "Interrogation indirecte : point.", view="prose", safe=False, group=1
    )


RULE = Rule(
    id="punctuation/indirect-question-mark",
    summary="Point d’interrogation après une interrogation indirecte.",
    why="« Il se demande si… » affirme : un point la ferme.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Le maire se demande si la ville paiera ?", fixed="Le maire se demande si la ville paiera."),
        Example(good="Le maire se demande si la ville paiera."),
        Example(good="Le maire se demande-t-il pourquoi ?"),
    ),
)
