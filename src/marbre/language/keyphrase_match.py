"""Finding a keyphrase in French text: any order, elided articles, accents and plurals aside."""

import re
import unicodedata
from functools import lru_cache

from marbre.language.lexicon import lines


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(_fold(w) for w in lines("empty_words.txt"))


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning, folded (no accents, no plural), in their order."""
    bag = [_stem(w) for w in re.findall(r"[^\W_]+", _fold(text)) if w not in _empty()]
    return [w for w in bag if len(w) > 1 or w.isdigit()]


def holds(text: str, keyphrase: str) -> bool:
    """Return whether the text holds every content word of the keyphrase (False for an empty keyphrase)."""
    wanted = content_words(keyphrase)
    return bool(wanted) and set(wanted) <= set(content_words(text))


def share(text: str, keyphrase: str) -> float:
    """Return the share, 0 to 1, of the keyphrase's content words that the text holds."""
    wanted = set(content_words(keyphrase))
    return len(wanted & set(content_words(text))) / len(wanted) if wanted else 0.0


def _fold(text: str) -> str:
    text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def _stem(word: str) -> str:
    """Return the word without the mark of the plural: enough for nouns and adjectives of a keyphrase."""
    if len(word) > 4 and word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
