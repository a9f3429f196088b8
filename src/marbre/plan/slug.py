"""The page's address."""

import re
import unicodedata
from collections.abc import Sequence

from marbre.language.keyphrase_match import content_words

LONGEST = 60
"""Characters; a convention for readable addresses."""
FEW = 5
"""Words that an address needs; a longer keyphrase is kept whole all the same."""


def ascii_slug(text: str) -> str:
    """Return the text as lower-case ASCII words parted by hyphens (œ → oe)."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    return re.sub(r"[^a-z0-9]+", "-", _bare(text)).strip("-")


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def make_slug(keyphrase: str, title: str, nouns: Sequence[str]) -> str:
    """Return the address: the keyphrase's words, then the title's names, then its nouns, to five words in all.

    A verb dates an address and helps nobody find it: none is taken.
    """
    words: list[str] = []
    names = " ".join(re.findall(r"(?<!^)(?<=[\s’'])[A-ZÀ-Þ0-9][\w-]*", title))
    for text, most in ((keyphrase, 8), (names, FEW), (" ".join(nouns), FEW - 1)):
        for word in re.findall(r"[^\W_]+", text):
            known = {w for have in words for w in content_words(have)}
            if len(words) < most and content_words(word) and not set(content_words(word)) <= known:
                words.append(ascii_slug(word))
    slug = ""
    for word in words or [ascii_slug(title)]:
        if len(slug) + len(word) + 1 <= LONGEST:
            slug = f"{slug}-{word}".strip("-")
    return slug or "article"
