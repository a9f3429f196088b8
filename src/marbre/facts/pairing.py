"""Page and source side by side: which sentences answer for which."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from marbre.facts.align import Link, link
from marbre.facts.concepts import alike
from marbre.facts.reading import Passage, Reading
from marbre.language.fold import fold

FIRM = 0.4
"""Weighed share of a sentence's keys that its origin must hold, in a source of more than three sentences, for its cues to be judged."""
COVERED = 0.3
"""Share of a source sentence's content words that the page must take up before a loss in it is called one."""


@dataclass(frozen=True)
class Pairing:
    """A source and a page read, with the links between their sentences."""

    source: Reading
    page: Reading

    @cached_property
    def links(self) -> list[Link]:
        """The origin of each page sentence."""
        return link(self.source, self.page)

    @cached_property
    def bilingual(self) -> bool:
        """Whether page and source are of two languages."""
        return self.source.lang != self.page.lang

    @cached_property
    def pairs(self) -> list[tuple[Passage, tuple[Passage, ...]]]:
        """Each page sentence with the source sentences that it comes from; those without an origin, and verbatim ones, are left out."""
        found = []
        told = {fold(p.raw) for p in self.page.passages}  # what stands word for word answers for itself
        for made in self.links:
            passage = self.page.passages[made.page]
            origin = tuple(self.source.passages[i] for i in sorted(made.source))
            if not origin and len(self.source.passages) <= 2:
                origin = self.source.passages
            if origin and fold(passage.raw) in {fold(s.raw) for s in origin}:
                continue
            origin = tuple(s for s in origin if fold(s.raw) not in told) or origin
            if origin and (made.score >= FIRM or len(self.source.passages) <= 3):
                found.append((passage, origin))
        return found

    @cached_property
    def heirs(self) -> list[tuple[Passage, tuple[Passage, ...]]]:
        """Each source sentence with the page sentences that take it up, where they take up enough of it."""
        found = []
        for s in self.source.passages:
            heirs = tuple(p for p, origin in self.pairs if s in origin)
            if heirs and (
                len(self.source.passages) <= 1 or covered(s, heirs) >= (COVERED / 2 if self.bilingual else COVERED)
            ):
                found.append((s, heirs))
        return found

    def around(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Return source sentences with their neighbours, in which a speaker may have been named."""
        at = {i for i, s in enumerate(self.source.passages) if s in passages}
        near = {j for i in at for j in (i - 1, i, i + 1) if 0 <= j < len(self.source.passages)}
        return tuple(self.source.passages[i] for i in sorted(near))

    def around_page(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Return page sentences with their neighbours."""
        at = {i for i, p in enumerate(self.page.passages) if p in passages}
        near = {j for i in at for j in (i - 1, i, i + 1) if 0 <= j < len(self.page.passages)}
        return tuple(self.page.passages[i] for i in sorted(near))


def covered(passage: Passage, others: tuple[Passage, ...]) -> float:
    """Return the share of a sentence's content words that others take up; 1 where it has none."""
    words = list(passage.concepts.values())
    there = [c for o in others for c in o.concepts.values()]
    return sum(any(alike(w, t) for t in there) for w in words) / len(words) if words else 1.0
