"""The keys of a French word: two words that share one are forms of the same word."""

import unicodedata
from functools import lru_cache

from marbre.language.lemmas import is_known, lemma

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


@lru_cache(maxsize=16384)
def word_keys(word: str) -> frozenset[str]:
    """Return the folded keys of one word: itself in the singular, its lemma, the verb of its participle.

    « rejetées » has rejetee, rejete and rejeter: it meets « rejette », « rejeter » and the « rejetees » of an address.
    Lemmas are looked up in a dictionary (language/lemmas.py): no parse.
    """
    low = word.lower()
    singular = _singular(low)
    lemmas = {lemma(low), lemma(singular)}
    lemmas |= {verb for found in lemmas for verb in _verb_of_participle(found)}
    keys = {bare(singular), *map(bare, lemmas)}
    return frozenset(keys | {key[:-1] for key in keys if len(key) > 4 and key.endswith("ee")})


def is_known_word(word: str) -> bool:
    """Return whether a dictionary holds the word in lower case: « Voiture » at the head of a phrase is no name."""
    return is_known(word.lower())


def bare(text: str) -> str:
    """Return the text in lower case, without accents and ligatures."""
    decomposed = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def _verb_of_participle(word: str) -> tuple[str, ...]:
    """Return the verb that « refusé » (which dictionaries hold as an adjective or a noun) comes from."""
    if word.endswith("é") and len(word) > 3 and is_known(word[:-1] + "er"):
        return (word[:-1] + "er",)
    return ()


def _singular(word: str) -> str:
    """Return the word without the mark of the plural: enough for words that no dictionary holds."""
    if len(word) > 4 and word.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
