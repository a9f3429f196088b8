"""Passives, where they are more than one sentence in ten; counted over the parse."""

from collections.abc import Iterator

from marbre.language.passive import passives
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import sections
from marbre.rules.rule import Example, Finding, Rule

MOST, FEWEST = 0.1, 3
"""The Yoast plug-in's share of sentences; fewer than three passives are no habit."""


def _check(context: Context) -> Iterator[Finding]:
    prose = {s.start for section in sections(context) for s in section.sentences}
    found = [
        (sentence.start + p.start, sentence.start + p.end)
        for sentence, doc in context.parsed(context.body)
        if sentence.start in prose
        for p in passives(doc)[:1]
    ]
    if len(found) < FEWEST or len(found) / len(prose) <= MOST:
        return
    for start, end in found:
        message = say("Passif : {count} phrases sur {all} en ont un. Qui agit ?", count=len(found), all=len(prose))
        yield Finding(context.body, start, end, message)


RULE = Rule(
    id="readability/many-passives",
    summary="Passifs nombreux.",
    why="Le passif cache qui agit ; au-delà d’une phrase sur dix, le texte perd son sujet.",
    source="Convention du module Yoast pour WordPress (10 %) ; les états (« est situé ») et les temps (« est né ») ne sont pas comptés.",
    severity="info",
    safety="none",
    needs=frozenset({"text", "parse"}),
    scope="page",
    check=_check,
    known_problems="Un compte rendu de justice ou de vote emploie le passif à bon droit.",
    examples=(
        Example(bad="La loi a été votée. Le stade a été vendu. La route sera fermée. Le maire doute."),
        Example(good="La ville est située au nord. Le maire est né ici. Le prix est élevé. Le stade est vide."),
        Example(good="La loi a été votée. " + "Le maire doute. " * 12),
    ),
)
