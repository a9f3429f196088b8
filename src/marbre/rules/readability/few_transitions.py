"""A text whose sentences are seldom linked."""

from collections.abc import Iterator

from marbre.language.transitions import has_transition
from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import sections
from marbre.rules.rule import Example, Finding, Rule

LEAST, FEWEST_WORDS = 0.25, 200
"""Share of sentences; the Yoast plug-in is satisfied from 30 %, which well-edited French often misses."""


def _check(context: Context) -> Iterator[Finding]:
    parts = [s for s in sections(context) if s.sentences]
    linked = {s: sum(has_transition(x.text) for x in s.sentences) for s in parts}
    every = sum(len(s.sentences) for s in parts)
    if not every or count_words(context.body.raw) < FEWEST_WORDS or sum(linked.values()) / every >= LEAST:
        return
    weakest = max(parts, key=lambda s: len(s.sentences) - 3 * linked[s])
    message = say(
        "Phrases avec un mot de liaison : {linked} sur {all} ; dans cette partie, {here} sur {of}.",
        linked=sum(linked.values()),
        all=every,
        here=linked[weakest],
        of=len(weakest.sentences),
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
