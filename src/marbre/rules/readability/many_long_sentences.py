"""A text in which too many sentences pass twenty words; the weakest section is named."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.figures import LONG, by_section, of_page
from marbre.rules.rule import Example, Finding, Rule

MOST, FEWEST_SENTENCES = 0.25, 8
"""Share of the sentences that may be long."""


def _check(context: Context) -> Iterator[Finding]:
    whole = of_page(context)
    if whole.sentences < FEWEST_SENTENCES or whole.share_long <= MOST:
        return
    weakest, here = max(by_section(context), key=lambda part: part[1].long * part[1].share_long)
    message = say(
        "{long} phrases sur {all} dépassent {limit} mots ({share} %) ; dans cette partie, {here} sur {of}.",
        long=whole.long,
        all=whole.sentences,
        limit=LONG,
        share=round(100 * whole.share_long),
        here=here.long,
        of=here.sentences,
    )
    yield Finding(context.body, weakest.start, weakest.end, message)


RULE = Rule(
    id="readability/many-long-sentences",
    summary="Trop de phrases longues.",
    why="Une phrase longue se lit ; dix de suite fatiguent.",
    source="Convention du module Yoast pour WordPress, 25 % de phrases de plus de 20 mots ; compté ici à 25 mots, mots élidés à part.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un récit ou un texte de droit peut vouloir ses longues phrases.",
    examples=(
        Example(
            bad="La ville a voté lundi soir, après six heures de débat et malgré l’avis du préfet, un plan de travaux qui doit coûter douze millions d’euros à la région. "
            * 8
        ),
        Example(good="La ville a voté le plan lundi soir. Elle paiera dès septembre. " * 8),
    ),
)
