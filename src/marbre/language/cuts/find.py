"""Choosing where to cut a long sentence."""

from typing import Any

from marbre.language.cuts.apposition import apposition
from marbre.language.cuts.contrast import contrast
from marbre.language.cuts.coordination import coordination
from marbre.language.cuts.model import Cut
from marbre.language.cuts.relative import relative
from marbre.language.cuts.scope import attributed, is_free, leans
from marbre.language.cuts.second_claim import second_claim
from marbre.language.cuts.semicolon import semicolon
from marbre.language.cuts.shared_subject import shared_subject
from marbre.language.cuts.speech import speech
from marbre.language.cuts.where import where
from marbre.language.cuts.which import which
from marbre.language.words import count_words

SHORTEST = 6
"""Words that each half must have: a shorter one is a stub."""
_OPENING = 3
"""Words by which the openings of two sentences are compared."""
_WAYS = (
    semicolon,
    coordination,
    contrast,
    apposition,
    relative,
    where,
    which,
    speech,
    second_claim,
    shared_subject,
)


def best_cut(doc: Any, text: str, following: str = "") -> Cut | None:
    """Return the safe cut that halves the sentence most evenly, None where there is none.

    `text` is the sentence as it stands and `doc` its parse, with the same offsets. `following` is what stands behind
    it: no new sentence begins with the same words as the next (« Elle a ajouté … Elle a ajouté … »).
    """
    if "?" in text or not text[:1].isupper() or text[-1:] not in ".…!":
        return None
    if attributed(doc):
        return None
    cuts = [cut for way in _WAYS for cut in way(doc, text) if _fits(text, cut) and not _echoes(text, cut, following)]
    return min(cuts, key=lambda cut: _unevenness(text, cut), default=None)


def _fits(text: str, cut: Cut) -> bool:
    edges = [place for edit in cut.edits for place in (edit.start, edit.end)]
    return (
        all(is_free(text, place) for place in edges)
        and not leans(text, cut.start)
        and all(count_words(half) >= SHORTEST for half in cut.halves(text))
    )


def _unevenness(text: str, cut: Cut) -> int:
    first, second = (count_words(half) for half in cut.halves(text))
    return abs(first - second)


def _echoes(text: str, cut: Cut, following: str) -> bool:
    opening = cut.halves(text)[1].split()[:_OPENING]
    return [w.casefold() for w in opening] == [w.casefold() for w in following.split()[:_OPENING]]
