"""Noun phrases read off a parse, whole or not at all."""

import re
from typing import Any

_DROPPED = {"acl:relcl", "appos", "parataxis", "punct", "cc", "conj", "acl", "advcl"}
_FORBIDDEN = re.compile(
    r"\b(?:son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|ce|cet|cette|ces|lui|elle|il|ils|elles|celui|celle|ceux|qui|que|dont|où)\b",
    re.IGNORECASE,
)


def phrase(doc: Any, head: Any, text: str) -> str:
    """Return the words of a noun phrase with the complements that it cannot do without, as they stand.

    Relative clauses, appositions and coordinated nouns are left out; "" where what is left is broken, holds a pronoun
    or a possessive that its reader could not place, or an open mark.
    """
    kept = {head.i}
    for child in head.children:
        if child.dep_ == "conj" and child.i > head.i:
            return "" if child.i - head.i < 4 else _join(doc, head, text, kept)
        if child.dep_ not in _DROPPED:
            kept |= {t.i for t in child.subtree if not _inside_dropped(t, child)}
    return _join(doc, head, text, kept)


def _inside_dropped(token: Any, top: Any) -> bool:
    while token != top:
        if token.dep_ in {"acl:relcl", "appos", "parataxis", "advcl"}:
            return True
        token = token.head
    return False


def _join(doc: Any, head: Any, text: str, kept: set[int]) -> str:
    low, high = min(kept), max(kept)
    if any(i not in kept for i in range(low, high + 1)):
        return ""
    words = text[doc[low].idx : doc[high].idx + len(doc[high].text)]
    if _FORBIDDEN.search(words) or words.count("«") != words.count("»") or re.search(r"[–—();:]", words):
        return ""
    return words


def determiner(head: Any) -> str:
    """Return the determiner of a noun, lower-cased, "" where it has none."""
    return next((c.lower_ for c in head.children if c.dep_ == "det"), "")
