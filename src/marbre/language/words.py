"""Counting words as a client counts them."""

import re

_WORD = re.compile(r"\S*[^\W_]\S*")


def count_words(text: str) -> int:
    """Return the number of words: runs without white space that hold a letter or a digit.

    A no-break space parts words like any other, so « 86 milliards » is two. Markdown marks, dashes and
    guillemets standing alone are no words.
    """
    return len(_WORD.findall(text))
