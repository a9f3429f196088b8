"""Which sentences of a page come from which sentences of its source, across two languages too."""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

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


def link(source: Reading, page: Reading) -> list[Link]:
    """Return for each sentence of the page its origin in the source; empty where nothing in the source is near."""
    bags = [p.bag for p in source.passages]
    seen = Counter(k for bag in bags for k in bag)
    total = len(bags)
    by_key: dict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for key in bag:
            by_key[key].append(i)
    few = total <= 3
    weights = {k: _weight(k, seen, total) for k in {*seen, *(k for p in page.passages for k in p.bag)}}
    verbatim = {fold(p.raw): i for i, p in reversed(list(enumerate(source.passages)))}
    found = []
    for i, p in enumerate(page.passages):
        same = verbatim.get(fold(p.raw))
        found.append(_origin(i, p, bags, by_key, weights, few) if same is None else Link(i, (same,), 1.0))
    return found


def _weight(key: str, seen: Counter[str], total: int) -> float:
    return math.log(1 + (total + 1) / (seen[key] + 0.5)) * (1.6 if key[0] in "#@" else 1.0)


def _origin(
    at: int,
    passage: Passage,
    bags: list[frozenset[str]],
    by_key: dict[str, list[int]],
    weights: dict[str, float],
    few: bool,
) -> Link:
    left = set(passage.bag)
    whole = sum(weights[k] for k in left) or 1.0
    chosen: list[int] = []
    covered = 0.0
    while len(chosen) < FEW:
        gain: dict[int, float] = defaultdict(float)
        for key in left:
            for i in by_key.get(key, ()):
                gain[i] += weights[key]
        best = max(gain, key=lambda i: (gain[i], -i), default=None)
        if best is None or (chosen and gain[best] / whole < NEAR * (0.5 if few else 1)):
            break
        chosen.append(best)
        covered += gain[best]
        left -= bags[best]
    return Link(at, tuple(chosen), covered / whole)
