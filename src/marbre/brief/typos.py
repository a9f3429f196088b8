"""Typing errors of a brief: a word that no language has is read as the word of briefs that it is nearest to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from marbre.language.lemmas import is_known
from marbre.language.lexicon import lines

SHORTEST = 5
"""Letters of a word that is looked at: of a shorter one, too many words are near."""
NEAR = 0.8
"""Likeness, 0 to 1, of the typed word and the one that it is read as (Ratcliff and Obershelp, as difflib has it)."""


@dataclass(frozen=True)
class Spelt:
    """A brief in its right spelling. `typed`: right word → the word as it was typed."""

    text: str
    typed: Mapping[str, str]

    def as_typed(self, words: str) -> str:
        """Return words of the right spelling as they stand in the brief."""
        for right, typed in self.typed.items():
            words = re.sub(rf"(?<!\w){re.escape(right)}(?!\w)", typed, words)
        return words


def spelt(text: str) -> Spelt:
    """Return a brief in its right spelling; a right word that stands in it twice, once typed wrong, is left as typed."""
    typed: dict[str, str] = {}

    def mended(match: re.Match[str]) -> str:
        right = _right(match[0].lower())
        if right and right not in typed and not re.search(rf"(?<!\w){re.escape(right)}(?!\w)", text, re.IGNORECASE):
            typed[right] = match[0]
            return right
        return match[0]

    return Spelt(re.sub(rf"[^\W\d_]{{{SHORTEST},}}", mended, text), typed)


@lru_cache(maxsize=4096)
def _right(word: str) -> str:
    """Return the word of briefs that a word is meant to be, "" where it is a word of its own or near none."""
    vocabulary = {
        right: typed.split() for right, _, typed in (line.partition("\t") for line in lines("brief_vocabulary.txt"))
    }
    meant = next((right for right, typed in vocabulary.items() if word in typed), "")
    if meant or is_known(word, "fr") or is_known(word, "en"):
        return meant
    near = get_close_matches(word, vocabulary, 1, NEAR)
    return near[0] if near and near[0][0] == word[0] and near[0] != word else ""
