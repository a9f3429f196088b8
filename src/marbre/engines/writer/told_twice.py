"""Which sentences of several sources tell the same."""

from collections.abc import Sequence

from marbre.facts.concepts import alike
from marbre.facts.pairing import covered
from marbre.facts.reading import Passage
from marbre.language.parser import Parser

SAME = 0.7
"""Share of each one's content words that the other must hold."""


def passage_of(text: str, lang: str, parser: Parser) -> Passage:
    """Return a sentence read for its facts; read once."""
    made: Passage = parser.notes.setdefault(("sentence", text, lang), Passage(0, len(text), text, lang, parser))
    return made


def same(one: Passage, other: Passage) -> bool:
    """Return whether two sentences tell the same: each holds the other's words, with the same figures, dates and denials."""
    if {v for q in one.quantities for _, v in q.worth} != {v for q in other.quantities for _, v in q.worth}:
        return False
    if {(t.part, t.value) for t in one.times} != {(t.part, t.value) for t in other.times}:
        return False
    if len(one.polarity.poles) != len(other.polarity.poles) or len(one.hedges) != len(other.hedges):
        return False
    return bool(one.concepts) and covered(one, (other,)) >= SAME and covered(other, (one,)) >= SAME


def nearest(passage: Passage, others: Sequence[Passage]) -> int:
    """Return the place of the sentence that shares most with a passage, -1 where none shares anything."""
    shares = [_shared(passage, other) for other in others]
    best = max(range(len(others)), key=lambda i: (shares[i], -i), default=-1)
    return best if best >= 0 and shares[best] > 0 else -1


def _shared(one: Passage, other: Passage) -> float:
    there = list(other.concepts.values())
    held = sum(any(alike(k, t) for t in there) for k in one.concepts.values())
    figures = {k for k in one.bag if k[0] in "#@"} & {k for k in other.bag if k[0] in "#@"}
    return held + 1.5 * len(figures)
