"""The words of a sentence, French or English, as facts are read from them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.lemma import lemma, root

_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "−": "-"})
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|aujourd'hui|quelqu'un\w*|presqu'\w+|(?:jusqu|lorsqu|puisqu|quoiqu|qu|[ldnsjmtc])'(?=[^\W\d_])|n't\b|'s\b|"
    r"[^\W\d_]+?(?=n't\b)|[^\W\d_]+(?:[-/][^\W\d_]+)*|[^\w\s]",
    re.IGNORECASE,
)
_SHORT = {
    "l'": "le", "d'": "de", "n'": "ne", "qu'": "que", "s'": "se", "j'": "je", "m'": "me", "t'": "te", "c'": "ce",
    "jusqu'": "jusque", "lorsqu'": "lorsque", "puisqu'": "puisque", "quoiqu'": "quoique", "n't": "not", "'s": "'s",
}  # fmt: skip
_IF = re.compile(r"ils?\b")
"""Behind « s' »: « s'il »."""
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on|je|ce|nous|vous)$")


MARKS = frozenset(",;:.!?»«()…–—")
"""Marks that part what stands on either side of them."""


@dataclass(frozen=True)
class Token:
    """A word or mark of a text: its place, the text as it stands, in lower case, its lemma and its family's root."""

    start: int
    end: int
    text: str
    low: str
    lemma: str
    root: str

    @property
    def is_word(self) -> bool:
        """Return whether it is a word."""
        return self.text[0].isalpha()


def straighten(text: str) -> str:
    """Return the text, as long as before, with plain apostrophes, spaces and hyphens."""
    return text.translate(_STRAIGHT)


def tokens(text: str, lang: str) -> list[Token]:
    """Return the tokens of a straightened text."""
    found = []
    for match in _TOKEN.finditer(text):
        low = match[0].lower()
        low = _SHORT.get(low, low)
        low = "not" if low == "cannot" else low
        low = "si" if match[0].lower() == "s'" and lang == "fr" and _IF.match(text, match.end()) else low
        if "-" in low and lang == "fr":
            low = _INVERTED.sub("", low)
        found.append(Token(match.start(), match.end(), match[0], low, lemma(low, lang), root(low, lang)))
    return found


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Return the text in lower case without accents or ligatures."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


_FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "une",
        "est",
        "et",
        "dans",
        "pour",
        "que",
        "qui",
        "sur",
        "au",
        "aux",
        "par",
        "avec",
        "ce",
        "cette",
        "ses",
        "son",
        "sa",
        "pas",
        "il",
        "elle",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "was",
        "that",
        "for",
        "on",
        "with",
        "by",
        "at",
        "from",
        "his",
        "her",
        "its",
        "are",
        "were",
        "has",
        "have",
        "had",
        "be",
        "not",
        "it",
        "he",
        "she",
    ]
)


def language_of(text: str) -> str:
    """Return "en" where English small words outnumber French ones, else "fr"."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return "en" if sum(w in _ENGLISH for w in words) > sum(w in _FRENCH for w in words) else "fr"
