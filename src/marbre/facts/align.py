"""Which sentences of a page come from which sentences of its source, across two languages too."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.reading import Passage, Reading
from marbre.language.fold import fold

NEAR = 0.18
"""Weighed share of a page sentence's keys that source sentences must hold to be called its origin."""
FEW = 3
"""Source sentences, at most, that a sentence of the page is made from."""


@dataclass(frozen=True)
class Link:
    """A sentence of the page and the sentences of the source that it comes from, the nearest first."""

    page: int
    source: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class _Index:
    """A source as its sentences are looked up: their keys, where each key stands and what it weighs."""

    bags: tuple[frozenset[str], ...]
    places: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]
    unknown: tuple[float, float]
    """What a key weighs that no sentence has: a word, a figure or date."""
    verbatim: Mapping[str, int]
    """Folded sentence → its number."""

    def weight(self, key: str) -> float:
        return self.weights.get(key, self.unknown[key[0] in "#@"])


@lru_cache(maxsize=4)
def _index(passages: tuple[Passage, ...]) -> _Index:
    """Remembered: a page is edited, its source is not."""
    bags = tuple(p.bag for p in passages)
    seen = Counter(k for bag in bags for k in bag)
    places: dict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for key in bag:
            places[key].append(i)
    weights = {k: _weight(k, seen, len(bags)) for k in seen}
    verbatim = {fold(p.raw): i for i, p in reversed(list(enumerate(passages)))}
    unknown = _weight("?", Counter(), len(bags)), _weight("#", Counter(), len(bags))
    return _Index(bags, dict(places), weights, unknown, verbatim)


def link(source: Reading, page: Reading) -> list[Link]:
    """Return for each sentence of the page its origin in the source; empty where nothing in the source is near."""
    index = _index(source.passages)
    found = []
    for i, p in enumerate(page.passages):
        same = index.verbatim.get(fold(p.raw))
        found.append(_origin(i, p, index) if same is None else Link(i, (same,), 1.0))
    return found


def _weight(key: str, seen: Counter[str], total: int) -> float:
    return math.log(1 + (total + 1) / (seen[key] + 0.5)) * (1.6 if key[0] in "#@" else 1.0)


def _origin(at: int, passage: Passage, index: _Index) -> Link:
    near = NEAR * (0.5 if len(index.bags) <= 3 else 1)
    left = set(passage.bag)
    whole = sum(index.weight(k) for k in left) or 1.0
    chosen: list[int] = []
    covered = 0.0
    while len(chosen) < FEW:
        gain: dict[int, float] = defaultdict(float)
        for key in left:
            for i in index.places.get(key, ()):
                gain[i] += index.weights[key]
        best = max(gain, key=lambda i: (gain[i], -i), default=None)
        if best is None or (chosen and gain[best] / whole < near):
            break
        chosen.append(best)
        covered += gain[best]
        left -= index.bags[best]
    return Link(at, tuple(chosen), covered / whole)
