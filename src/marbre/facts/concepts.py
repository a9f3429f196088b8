"""What a word is about, in keys that French and English share: its family's root, its entry in the bilingual word list."""

from difflib import SequenceMatcher
from functools import lru_cache

from marbre.facts.lemma import lemma as lemma_of
from marbre.facts.lemma import root as root_of
from marbre.facts.tokens import bare
from marbre.language.lexicon import rows


@lru_cache(maxsize=1)
def _entries() -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for number, row in enumerate(rows("facts/concepts.tsv")):
        for lang, cell in zip(("fr", "en"), row, strict=False):
            for word in cell.split("|"):
                if word:
                    found.setdefault((lang, lemma_of(word, lang)), set()).add(f"={number}")
                    found.setdefault((lang, word), set()).add(f"={number}")
                    if len(root_of(word, lang)) > 3:
                        found.setdefault((lang, "~" + root_of(word, lang)), set()).add(f"={number}")
    return {k: frozenset(v) for k, v in found.items()}


@lru_cache(maxsize=1)
def _places() -> dict[str, frozenset[str]]:
    """Return bare word → the key of the country that it names, by its own name, its people or its capital."""
    found: dict[str, set[str]] = {}
    for number, row in enumerate(rows("facts/places.tsv")):
        for cell in row:
            for name in cell.split("|"):
                pieces = [
                    p
                    for p in bare(name).split(" ")
                    if len(p) > 3 and p not in ("south", "north", "nord", "states", "united", "etats-unis-")
                ]
                if pieces:
                    found.setdefault(pieces[-1], set()).add(f"={number}p")
    return {k: frozenset(v) for k, v in found.items()}


@lru_cache(maxsize=65536)
def concepts(low: str, lemma: str, root: str, lang: str) -> frozenset[str]:
    """Return the keys of a word: its root, and the entries that list it."""
    entries = _entries()
    listed = entries.get((lang, lemma)) or entries.get((lang, low)) or entries.get((lang, "~" + root)) or frozenset()
    plain = bare(low)
    places = _places().get(plain) or _places().get(bare(lemma)) or frozenset()
    return listed | places | {root, plain.rstrip("s")}


def is_root(key: str) -> bool:
    """Return whether a key is a root long enough to be likened to another, no entry of a list."""
    return len(key) >= 4 and key[0] != "="


@lru_cache(maxsize=65536)
def kin(one: str, other: str) -> bool:
    """Return whether two roots look alike: one begins the other, or they differ by little behind three letters."""
    if one[:3] != other[:3]:
        return False
    if one.startswith(other) or other.startswith(one):
        return True
    return min(len(one), len(other)) >= 5 and SequenceMatcher(None, one, other).ratio() >= 0.8


@lru_cache(maxsize=65536)
def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two words are about the same: a shared key, or roots that look alike."""
    if one & other:
        return True
    return any(kin(a, b) for a in one if is_root(a) for b in other if is_root(b))
