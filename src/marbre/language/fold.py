"""Folding text so that only its words and figures are compared, not its typography."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})
_WORD = re.compile(r"[^\W_]+")
_COMBINING = re.compile(r"[\u0300-\u036f]+")
"""The accents of Latin letters (Unicode block Combining Diacritical Marks)."""


def fold(text: str) -> str:
    """Return the text lower-cased, without accents, marks or spaces: letters and digits only."""
    return "".join(_words(text))


def words(text: str) -> list[str]:
    """Return the folded words of a text, elided ones apart (« l’État » is two)."""
    return list(_words(text))


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    """Remembered: facts are compared sentence by sentence, and an edit changes one."""
    bare = text.translate(_LIGATURES)
    if not bare.isascii():
        bare = _COMBINING.sub("", unicodedata.normalize("NFD", bare))
    return tuple(_WORD.findall(bare.lower()))
