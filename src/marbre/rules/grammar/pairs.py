"""The pairs of neighbouring words of a text, found once for all the rules that ask for them."""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_GAP = frozenset({" ", "\u00a0"})


class Pair(NamedTuple):
    """Two words with one space between them: where each starts and ends, and the words in small letters."""

    start: int
    end: int
    first: str
    next_start: int
    next_end: int
    second: str


@lru_cache(maxsize=8)
def pairs(prose: str) -> tuple[Pair, ...]:
    """Return the pairs of words with nothing but one space between and no apostrophe, hyphen or median point beside."""
    found: list[Pair] = []
    last: re.Match[str] | None = None
    for word in _WORD.finditer(prose):
        if last is not None and word.start() == last.end() + 1 and prose[last.end()] in _GAP:
            start, end = last.start(), word.end()
            if (start == 0 or prose[start - 1] not in "’'-·") and prose[end : end + 1] not in {"’", "'", "-", "·"}:
                found.append(Pair(start, last.end(), last[0].lower(), word.start(), end, word[0]))
        last = word
    return tuple(found)
