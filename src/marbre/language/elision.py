"""Which words take an elision before them: a vowel or a mute h, but not an aspirated one."""

from functools import lru_cache

from marbre.language.lexicon import lines

_VOWELS = frozenset("aâàeéèêëiîïoôuûœæ")


@lru_cache(maxsize=1)
def _mute() -> frozenset[str]:
    return frozenset(word for line in lines("mute_h.txt") for word in line.split())


@lru_cache(maxsize=1)
def _aspirated() -> frozenset[str]:
    return frozenset(word for line in lines("aspirated_h.txt") for word in line.split())


def is_mute(word: str) -> bool:
    """Return whether a lower-case word in h is known to have a mute one."""
    return word in _mute() or word.rstrip("sx") in _mute()


def is_aspirated(word: str) -> bool:
    """Return whether a lower-case word is known to refuse elision (aspirated h, onze, oui)."""
    return word in _aspirated() or word.removesuffix("s").removesuffix("x") in _aspirated()


def elides(word: str) -> bool:
    """Return whether « le » becomes « l’ » before a lower-case word; False for a word in h of neither list."""
    return is_mute(word) or (word[:1] in _VOWELS and not is_aspirated(word))
