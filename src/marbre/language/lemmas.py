"""Dictionary forms of French words, by look-up alone: no parse. The only module that knows the simplemma package.

It is imported at the first question: a run that asks for no lemma does not pay for its dictionary.
"""

from functools import lru_cache
from types import ModuleType

_LANGUAGE = "fr"


@lru_cache(maxsize=1)
def _dictionary() -> ModuleType:
    import simplemma

    return simplemma


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """Return the lemma of a word, the word itself where the dictionary does not hold it."""
    return str(_dictionary().lemmatize(word, lang=_LANGUAGE))


@lru_cache(maxsize=16384)
def is_known(word: str, lang: str = _LANGUAGE) -> bool:
    """Return whether the dictionary of a language holds a word; False for none."""
    return bool(word) and bool(_dictionary().is_known(word, lang=lang))
