"""Finding a keyphrase in French text: any order; elision, accents, hyphens, plural, gender and verb forms aside."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.language.word_keys import bare, is_known_word, word_keys

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]")


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(bare(w) for w in lines("empty_words.txt"))


def content_words(text: str) -> list[str]:
    """Return the words that carry meaning, folded (no accents, no plural), in their order."""
    bag = [_stem(w) for w in _WORD.findall(bare(text)) if w not in _empty()]
    return [w for w in bag if len(w) > 1 or w.isdigit()]


@lru_cache(maxsize=256)
def wanted_words(keyphrase: str) -> tuple[frozenset[str], ...]:
    """Return the content words of a keyphrase, each as its keys (language/word_keys.py)."""
    first, *others = _WORD.findall(unicodedata.normalize("NFC", keyphrase)) or [""]
    words = [first.lower() if is_known_word(first) else first, *others]
    full = [w for w in words if bare(w) not in _empty() and (len(w) > 1 or w.isdigit())]
    return tuple(dict.fromkeys(_keys_wanted(w) for w in full))


def _keys_wanted(word: str) -> frozenset[str]:
    """Return the keys of a word; of a name (« Tours », « Paris ») only its own letters: no plural, no lemma."""
    return frozenset({bare(word)}) if _NAME.match(word) else word_keys(word)


@lru_cache(maxsize=8192)
def _keys_of(text: str) -> frozenset[str]:
    words = set(_WORD.findall(unicodedata.normalize("NFC", text)))
    return frozenset(key for w in words for key in (bare(w), *word_keys(w)))


def held_in_all(texts: Iterable[str], keyphrase: str) -> int:
    """Return how many content words of the keyphrase the texts hold together."""
    have = frozenset().union(*map(_keys_of, texts))
    return sum(not keys.isdisjoint(have) for keys in wanted_words(keyphrase))


def held_words(text: str, keyphrase: str) -> int:
    """Return how many content words of the keyphrase the text holds, each in any of its forms."""
    have = _keys_of(text)
    return sum(not keys.isdisjoint(have) for keys in wanted_words(keyphrase))


def holds(text: str, keyphrase: str) -> bool:
    """Return whether the text holds every content word of the keyphrase (False for an empty keyphrase)."""
    wanted = wanted_words(keyphrase)
    return bool(wanted) and held_words(text, keyphrase) == len(wanted)


def share(text: str, keyphrase: str) -> float:
    """Return the share, 0 to 1, of the keyphrase's content words that the text holds."""
    wanted = wanted_words(keyphrase)
    return held_words(text, keyphrase) / len(wanted) if wanted else 0.0


def _stem(word: str) -> str:
    """Return the word without the mark of the plural: enough for nouns and adjectives of a keyphrase."""
    if len(word) > 4 and word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
