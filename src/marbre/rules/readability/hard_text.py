"""A text that is hard to read by the French Flesch score; the hardest section is named."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.figures import by_section, of_page
from marbre.rules.rule import Example, Finding, Rule

LEAST, FEWEST_SENTENCES = 35.0, 5
"""Of 100; French press lies between 45 and 65 by this formula."""


def _check(context: Context) -> Iterator[Finding]:
    whole = of_page(context)
    if whole.flesch is None or whole.flesch >= LEAST or whole.sentences < FEWEST_SENTENCES:
        return
    hardest, here = min(by_section(context), key=lambda part: part[1].flesch or 0.0)
    message = say(
        "Indice de Flesch français : {score} (de 0, ardu, à 100, facile) ; cette partie est à {here}.",
        score=round(whole.flesch),
        here=round(here.flesch or 0.0),
    )
    yield Finding(context.body, hardest.start, hardest.end, message)


RULE = Rule(
    id="readability/hard-text",
    summary="Texte ardu.",
    why="Des phrases longues aux mots longs demandent un effort que peu de lecteurs en ligne font.",
    source="Indice de Flesch adapté au français (Kandel et Moles, 1958) : 207 − 1,015 × mots par phrase − 73,6 × syllabes par mot.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="L’indice ne mesure que des longueurs ; il ne sait rien du sujet.",
    examples=(
        Example(
            bad="L’harmonisation des réglementations environnementales internationales nécessite une coordination interministérielle systématique, particulièrement complexe, des administrations communautaires. "
            * 6
        ),
        Example(good="La ville a voté le plan lundi soir. Elle paiera dès septembre. " * 6),
    ),
)
