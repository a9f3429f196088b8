"""A text whose sentences are seldom linked."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.figures import by_section, of_page
from marbre.rules.rule import Example, Finding, Rule

LEAST, FEWEST_WORDS = 0.25, 200
"""Share of sentences; the Yoast plug-in is satisfied from 30 %, which well-edited French often misses."""


def _check(context: Context) -> Iterator[Finding]:
    whole = of_page(context)
    if whole.words < FEWEST_WORDS or whole.share_linked >= LEAST:
        return
    weakest, here = max(by_section(context), key=lambda part: part[1].sentences - 3 * part[1].linked)
    message = say(
        "Phrases avec un mot de liaison : {linked} sur {all} ; dans cette partie, {here} sur {of}.",
        linked=whole.linked,
        all=whole.sentences,
        here=here.linked,
        of=here.sentences,
    )
    yield Finding(context.body, weakest.start, weakest.end, message)


RULE = Rule(
    id="readability/few-transitions",
    summary="Peu de mots de liaison.",
    why="Donc, mais, or, parce que : ils disent au lecteur comment les phrases tiennent ensemble.",
    source="Convention du module Yoast pour WordPress, seuil abaissé : la presse française lie souvent sans le dire.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="La ville a voté le plan lundi soir. Le maire paiera en mai. " * 20),
        Example(good="La ville a voté le plan, mais le maire doute. Le maire paiera en mai. " * 20),
    ),
)
