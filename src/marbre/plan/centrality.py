"""How central a sentence is to its text: it shares its words with many others (LexRank, Erkan and Radev 2004)."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from marbre.language.keyphrase_match import content_words

DAMPING, ROUNDS = 0.85, 30


def centrality(sentences: Sequence[str]) -> list[float]:
    """Return a weight for each sentence, 1.0 for the most central one; 0.0 for one that shares no word."""
    bags = [Counter(content_words(s)) for s in sentences]
    spread = Counter(w for bag in bags for w in bag)
    total = len(bags)
    vectors = [{w: n * log(1 + total / spread[w]) for w, n in bag.items()} for bag in bags]
    norms = [sqrt(sum(v * v for v in vector.values())) for vector in vectors]
    likeness = [
        [_cosine(vectors[i], vectors[j], norms[i] * norms[j]) if i != j else 0.0 for j in range(total)]
        for i in range(total)
    ]
    sums = [sum(row) for row in likeness]
    weights = [1.0] * total
    for _ in range(ROUNDS):
        weights = [
            1 - DAMPING + DAMPING * sum(likeness[j][i] / sums[j] * weights[j] for j in range(total) if sums[j])
            for i in range(total)
        ]
    top = max((w for w, s in zip(weights, sums, strict=True) if s), default=1.0)
    return [round(w / top, 4) if s else 0.0 for w, s in zip(weights, sums, strict=True)]


def _cosine(one: dict[str, float], other: dict[str, float], norm: float) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(v * other[w] for w, v in one.items() if w in other) / norm if norm else 0.0
