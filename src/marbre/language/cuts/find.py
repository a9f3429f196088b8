"""Choosing where to cut a long sentence."""

from typing import Any

from marbre.language.cuts.apposition import apposition
from marbre.language.cuts.aside import aside
from marbre.language.cuts.clause import is_free
from marbre.language.cuts.coordination import coordination
from marbre.language.cuts.model import Cut
from marbre.language.cuts.punctuation import colon, semicolon
from marbre.language.cuts.relative import relative
from marbre.language.cuts.shared_subject import shared_subject
from marbre.language.cuts.speech import speech
from marbre.language.cuts.while_clause import while_clause
from marbre.language.words import count_words

SHORTEST = 6
"""Words that each half must have: a shorter one is a stub."""
_WAYS = (semicolon, coordination, aside, while_clause, apposition, relative, speech, shared_subject, colon)


def best_cut(doc: Any, text: str) -> Cut | None:
    """Return the safe cut that halves the sentence most evenly, None where there is none.

    `text` is the sentence as it stands and `doc` its parse, with the same offsets.
    """
    if "?" in text:
        return None
    cuts = [cut for way in _WAYS for cut in way(doc, text) if _fits(doc, text, cut)]
    return min(cuts, key=lambda c: abs(count_words(text[: c.start]) - count_words(text[c.start :])), default=None)


def _fits(doc: Any, text: str, cut: Cut) -> bool:
    at = next((t.i for t in doc if t.idx >= cut.start), len(doc))
    halves = (text[: cut.start], cut.text + text[cut.end :])
    return is_free(doc, at) and all(count_words(half) >= SHORTEST for half in halves)
