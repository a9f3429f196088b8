"""Which sentences of a page come from which sentence of its source."""

from collections import defaultdict

from marbre.language.fold import words
from marbre.language.sentences import split_sentences

NEAR = 0.72
"""Share of a page sentence's words that its source sentence must hold to be called its origin. Paraphrase below
it is not judged here: word overlap can rank, it cannot certify."""


def align(source: str, page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return for each source sentence that the page takes up the page sentences made from it, in their order."""
    origin = [(s.text, set(words(s.text))) for s in split_sentences(source)]
    by_word: dict[str, set[int]] = defaultdict(set)
    for i, (_, bag) in enumerate(origin):
        for word in bag:
            by_word[word].add(i)
    parts: dict[int, list[str]] = defaultdict(list)
    for sentence in split_sentences(page):
        bag = set(words(sentence.text))
        if len(bag) < 4:
            continue
        near = {i for word in bag for i in by_word[word]}
        best = max(near, key=lambda i: (len(bag & origin[i][1]), -len(origin[i][1])), default=None)
        if best is not None and len(bag & origin[best][1]) / len(bag) >= NEAR:
            parts[best].append(sentence.text)
    return [(origin[i][0], tuple(parts[i])) for i in sorted(parts)]
