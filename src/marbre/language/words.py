"""Counting words as a client counts them."""

import re
from functools import lru_cache

_WORD = re.compile(r"(?<!\S)(?:[^\w\s]|_)*+[^\W_]\S*")
"""A run that holds a letter or a digit, looked at from its beginning alone: a long run of marks costs no more than its length."""


@lru_cache(maxsize=8192)
def count_words(text: str) -> int:
    """Return the number of words: runs without white space that hold a letter or a digit.

    A no-break space parts words like any other, so « 86 milliards » is two. Markdown marks, dashes and
    guillemets standing alone are no words.
    """
    return len(_WORD.findall(text))


@lru_cache(maxsize=8192)
def count_spoken_words(text: str) -> int:
    """Return the number of words with elided ones apart (« l’État » is two): what makes a sentence long to read."""
    return len(_SPOKEN.findall(text))


_SPOKEN = re.compile(r"[^\W_]+(?:[-./,][^\W_]+)*")
