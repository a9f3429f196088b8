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


@lru_cache(maxsize=65536)
def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two words are about the same: a shared key, or roots that look alike."""
    if one & other:
        return True
    for a in one:
        if a[0] == "=" or len(a) < 4:
            continue
        for b in other:
            if b[0] == "=" or len(b) < 4 or a[0] != b[0]:
                continue
            if a[:4] == b[:4] and (a.startswith(b) or b.startswith(a)):
                return True
            if a[:3] == b[:3] and min(len(a), len(b)) >= 5 and SequenceMatcher(None, a, b).ratio() >= 0.8:
                return True
    return False
