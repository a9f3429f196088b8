"""« Madame le »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w’'-])(Madame|Mme)([ \u00a0])le (?=(ministre|maire|député|président|directeur|préfet|procureur|juge|secrétaire|sénateur|recteur|ambassadeur|consul|professeur)\b)"
)


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("Mme", "Madame")):
        return
    yield from matches(context, _PATTERN, lambda m: f"{m[1]}{m[2]}la ", "« Madame la … ».", view="prose", safe=False)


RULE = Rule(
    id="grammar/madame-le",
    summary="« Madame le ministre ».",
    why="Depuis 1998 l’usage officiel, et depuis 2019 l’Académie, admettent « Madame la ministre » ; le titre prend alors le féminin.",
    source="Circulaire du 6 mars 1998 ; Académie française, rapport du 28 février 2019.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Madame le maire a voté.", fixed="Madame la maire a voté."),
        Example(good="Madame la maire a voté, Monsieur le maire aussi."),
    ),
)
