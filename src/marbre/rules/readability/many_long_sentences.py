"""A text in which too many sentences pass twenty words; the weakest section is named."""

from collections.abc import Iterator

from marbre.language.words import count_spoken_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import sections
from marbre.rules.rule import Example, Finding, Rule

LONG, MOST, FEWEST_SENTENCES = 25, 0.25, 8
"""Words of a long sentence with elided ones apart (some 20 by a word processor's count); share that may be long."""


def _check(context: Context) -> Iterator[Finding]:
    parts = [s for s in sections(context) if s.sentences]
    sizes = {s: [count_spoken_words(x.text) for x in s.sentences] for s in parts}
    every = [n for counts in sizes.values() for n in counts]
    if len(every) < FEWEST_SENTENCES or _share(every) <= MOST:
        return
    weakest = max(parts, key=lambda s: _share(sizes[s]) * len(sizes[s]))
    message = say(
        "{long} phrases sur {all} dépassent {limit} mots ({share} %) ; cette partie en a {here} sur {of}.",
        long=sum(n > LONG for n in every),
        all=len(every),
        limit=LONG,
        share=round(100 * _share(every)),
        here=sum(n > LONG for n in sizes[weakest]),
        of=len(sizes[weakest]),
    )
    yield Finding(context.body, weakest.start, weakest.end, message)


def _share(counts: list[int]) -> float:
    return sum(n > LONG for n in counts) / len(counts)


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
