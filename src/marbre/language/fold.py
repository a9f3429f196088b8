"""Folding text so that only its words and figures are compared, not its typography."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def fold(text: str) -> str:
    """Return the text lower-cased, without accents, marks or spaces: letters and digits only."""
    return "".join(words(text))


def words(text: str) -> list[str]:
    """Return the folded words of a text, elided ones apart (« l’État » is two)."""
    bare = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    bare = "".join(c for c in bare if not unicodedata.combining(c)).lower()
    return re.findall(r"[^\W_]+", bare)
