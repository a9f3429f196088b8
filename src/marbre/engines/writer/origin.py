"""Which sentences of the copy a sentence comes from, and which of them the prose has not taken up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from marbre.engines.writer.model import Line, Prose
from marbre.engines.writer.plain import unescaped
from marbre.engines.writer.prose import flat
from marbre.engines.writer.told_twice import passage_of
from marbre.facts.checks.quantities import same
from marbre.facts.concepts import alike
from marbre.facts.pairing import covered
from marbre.facts.reading import Passage
from marbre.language.parser import Parser

HELD = 0.34
"""Share of a sentence's content words that its sources must hold, at least; figures and dates count as words."""
HELD_ACROSS = 0.3
"""The same across two languages: the bilingual word list links fewer words than a language has."""
TAKEN = 0.4
"""Share of a source sentence's content words that the prose must hold to have taken it up."""
DENIED = 0.3
"""Share of the content words of a sentence that denies which one sentence must hold, and deny too."""
REWORDED = 0.15
"""The same of a sentence that is the nearest origin of one of the prose: it was said in other words."""
ACROSS = 0.6
"""How much less of these two is asked across two languages."""
FEW = 3


@dataclass(frozen=True)
class Origins:
    """The sentences of a part, read, to look up where prose comes from."""

    lines: Sequence[Line]
    parser: Parser

    @cached_property
    def passages(self) -> list[Passage]:
        """The sentences read for their facts."""
        return [passage_of(n.text, n.lang, self.parser) for n in self.lines]

    def of(self, sentence: str) -> tuple[Line, ...]:
        """Return the source sentences that a sentence comes from, the nearest first; none where too few words are theirs."""
        key = ("origins", sentence, tuple(n.number for n in self.lines), *(n.text for n in self.lines))
        if key not in self.parser.notes:
            self.parser.notes[key] = self._of(sentence)
        found: tuple[Line, ...] = self.parser.notes[key]
        return found

    def only(self, sentence: str, line: Line) -> bool:
        """Return whether a sentence comes from that one of the source and no other."""
        return [n.number for n in self.of(sentence)] == [line.number]

    def _of(self, sentence: str) -> tuple[Line, ...]:
        passage = passage_of(unescaped(sentence), "fr", self.parser)
        keys = [*passage.concepts.values(), *(frozenset([k]) for k in passage.bag if k[0] in "#@")]
        if not keys:
            return tuple(self.lines[:1])
        left = set(range(len(keys)))
        chosen: list[int] = []
        while left and len(chosen) < FEW:
            gains = [sum(_held(keys[k], p) for k in left) for p in self.passages]
            best = max(range(len(gains)), key=lambda i: (gains[i], -len(self.passages[i].concepts), -i), default=-1)
            if best < 0 or gains[best] == 0 or (chosen and gains[best] < 2):
                break
            chosen.append(best)
            left -= {k for k in left if _held(keys[k], self.passages[best])}
        bar = HELD_ACROSS if any(self.passages[i].lang != passage.lang for i in chosen) else HELD
        enough = (len(keys) - len(left)) / len(keys) >= bar
        return tuple(self.lines[i] for i in chosen) if enough else ()

    def missing(self, prose: Prose) -> tuple[Line, ...]:
        """Return the source sentences that the prose has not taken up, or of which it leaves a figure or a quotation out."""
        sentences = flat(prose)
        there = tuple(passage_of(unescaped(s), "fr", self.parser) for s in sentences)
        told = {n.number for s in sentences for n in self.of(s)[:1]}
        return tuple(
            line
            for line, p in zip(self.lines, self.passages, strict=True)
            if not _taken(p, there, REWORDED if line.number in told else TAKEN)
        )


_DENIAL = {
    "fr": re.compile(r"\b(?:pas|aucune?|jamais|rien|personne|sans|ni|non)\b|\b(?:ne |n')\w+ plus\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not?|never|none|nobody|nothing|nor|neither|without|cannot)\b|n't\b", re.IGNORECASE),
}


def denies(passage: Passage) -> bool:
    """Return whether a sentence denies something by one of the small words of denial."""
    return _DENIAL["en" if passage.lang == "en" else "fr"].search(passage.text) is not None


def _held(key: frozenset[str], passage: Passage) -> bool:
    return bool(key & passage.bag) or any(alike(key, k) for k in passage.concepts.values())


def _taken(passage: Passage, there: tuple[Passage, ...], bar: float) -> bool:
    figures = [q for p in there for q in p.quantities]
    dates = {(t.part, t.value) for p in there for t in p.times}
    if any(
        q.kind == "number" and not any(same(q, f) or q.figures & f.figures for f in figures) for q in passage.quantities
    ):
        return False
    if any(t.part == "year" and (t.part, t.value) not in dates for t in passage.times):
        return False
    across = any(p.lang != passage.lang for p in there)
    if denies(passage) and not any(
        (denies(p) or p.polarity.denies) and covered(passage, (p,)) >= min(DENIED, bar) * (ACROSS if across else 1)
        for p in there
    ):
        return False
    if passage.quotations and not any(p.quotations for p in there):
        return False
    return covered(passage, there) >= bar * (ACROSS if across else 1)
