"""Page and source side by side: which sentences answer for which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from marbre.facts.align import Link, link
from marbre.facts.reading import Passage, Reading
from marbre.facts.vocabulary import vocabulary
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
        taken: dict[Passage, list[Passage]] = {}
        for p, origin in self.pairs:
            for s in origin:
                taken.setdefault(s, []).append(p)
        for s in self.source.passages:
            heirs = tuple(taken.get(s, ()))
            if heirs and (
                len(self.source.passages) <= 1 or covered(s, heirs) >= (COVERED / 2 if self.bilingual else COVERED)
            ):
                found.append((s, heirs))
        return found

    @cached_property
    def _source_places(self) -> dict[Passage, int]:
        return {s: i for i, s in enumerate(self.source.passages)}

    @cached_property
    def _page_places(self) -> dict[Passage, int]:
        return {p: i for i, p in enumerate(self.page.passages)}

    def around(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Return source sentences with their neighbours, in which a speaker may have been named."""
        return _with_neighbours(self.source.passages, self._source_places, passages)

    def around_page(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Return page sentences with their neighbours."""
        return _with_neighbours(self.page.passages, self._page_places, passages)


def _with_neighbours(
    all_of_them: Sequence[Passage], places: dict[Passage, int], passages: Sequence[Passage]
) -> tuple[Passage, ...]:
    at = {places[p] for p in passages if p in places}
    near = {j for i in at for j in (i - 1, i, i + 1) if 0 <= j < len(all_of_them)}
    return tuple(all_of_them[i] for i in sorted(near))


def covered(passage: Passage, others: tuple[Passage, ...]) -> float:
    """Return the share of a sentence's content words that others take up; 1 where it has none."""
    words = list(passage.concepts.values())
    there = vocabulary({c for o in others for c in o.concepts.values()})
    return sum(map(there.holds, words)) / len(words) if words else 1.0


T = TypeVar("T")


def remembered_between(
    name: str, passage: Passage, origin: Sequence[Passage], find: Callable[[Passage, Sequence[Passage]], T]
) -> T:
    """Return what `find` finds between a page sentence and its origin, which must hang on nothing else.

    It is remembered with the parser, where there is one: an edit changes few sentences.
    """
    if passage.parser is None:
        return find(passage, origin)
    key = (name, passage.lang, passage.raw, *(s.raw for s in origin))
    if key not in passage.parser.notes:
        passage.parser.notes[key] = find(passage, origin)
    found: T = passage.parser.notes[key]
    return found
