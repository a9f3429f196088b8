"""Causes that a model gives and the sources do not: « à cause d’une grève » where no source knows of one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from marbre.facts.concepts import alike
from marbre.facts.reading import Passage
from marbre.language.lexicon import lines

_ENDS = frozenset(
    (",", ";", ":", ".", "!", "?", "(", ")", "–", "—", "«", "»", "qui", "que", "dont", "où", "mais", "et")
)
NEXT = 8
"""Words behind the phrase that can name the cause."""


def new_causes(text: Passage, sources: Sequence[frozenset[str]]) -> Iterator[str]:
    """Yield the causes of a French sentence of which the sources hold not the first word; `sources`: their words' keys."""
    for found in _phrases().finditer(text.text):
        words = _behind(text, found.end())
        first = next((i for i in words if i in text.concepts), None)
        if first is not None and not any(alike(text.concepts[first], known) for known in sources):
            yield text.raw[found.start() : text.tokens[words[-1]].end]


def _behind(text: Passage, at: int) -> list[int]:
    """Return the words of the complement that begins there."""
    words: list[int] = []
    for i, token in enumerate(text.tokens):
        if token.end <= at:
            continue
        if token.low in _ENDS or len(words) == NEXT:
            break
        words.append(i)
    return words


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(lines('causal_phrases.txt'))})")
