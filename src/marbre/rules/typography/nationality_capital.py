"""An adjective of nationality with a capital."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.language.morphology import agrees, is_noun_only
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_DETERMINERS = "le|la|un|une|du|au|les|des|aux|ce|cette|ces|son|sa|ses|leur|leurs|notre|nos|chaque|plusieurs"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = "|".join(f"{w.capitalize()}s?" for row in lines("nationalities.txt") for w in row.split())
    return re.compile(
        rf"(?<![\w-])(?:(?:{_DETERMINERS})[ \u00a0]|l[’'])(?P<noun>[a-zà-ÿœ]{{3,}})[ \u00a0](?P<adjective>{words})(?![\w-]|[ \u00a0][A-ZÀ-Þ])"
    )


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _pattern().finditer(text.prose):
            noun, adjective = match["noun"], match["adjective"].lower()
            plural = "p" if noun.endswith(("s", "x")) else "s"
            if not is_noun_only(noun) or not agrees(adjective, "", plural, "AN"):
                continue
            message = say("Adjectif en minuscule\u00a0: «\u00a0{new}\u00a0».", new=adjective)
            span = match.span("adjective")
            yield Finding(text, *span, message, replacement(*span, adjective, safe=False))


RULE = Rule(
    id="typography/nationality-capital",
    summary="Adjectif de nationalité avec une majuscule.",
    why="La majuscule désigne l’habitant (« les Français ») ; l’adjectif n’en prend pas (« le gouvernement français »).",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Le nom officiel d’un organisme (la banque Française Commerciale) peut garder sa majuscule.",
    examples=(
        Example(bad="Le vote du gouvernement Français est clos.", fixed="Le vote du gouvernement français est clos."),
        Example(
            good="Les jeunes Français votent, des millions d’autres Américains aussi, et le gouvernement français."
        ),
    ),
)
