"""Hedges and denials, sentence by sentence: what the nearest source sentence leaves open or denies must stay so."""

from marbre.engines.writer.origin import denies
from marbre.facts.concepts import alike
from marbre.facts.reading import Passage

_STRONG = ("modal", "if", "conditional")
AHEAD = 5
"""Words behind a hedge among which the one that it bears on is looked for."""


def hedge_lost(text: Passage, origin: Passage) -> bool:
    """Return whether a text says plainly what its origin hedges: the word that a hedge bears on, and no hedge."""
    if text.hedges or any(y.kind == "source" for y in text.sayings):
        return False
    words = [w for h in origin.hedges if h.kind in _STRONG if (w := _hedged(origin, h.at)) is not None]
    return any(alike(w, k) for w in words for k in text.concepts.values())


def opened(text: Passage, origin: Passage) -> bool:
    """Return whether a text of another language has no hedge at all where its origin has one."""
    return not text.hedges and any(h.kind in _STRONG for h in origin.hedges)


def denial_turned(text: Passage, origin: Passage) -> bool:
    """Return whether one of the two denies something and the other nothing, neither by « pas » nor by « refuse »."""
    lost = denies(origin) and not denies(text) and not text.polarity.denies
    added = denies(text) and not denies(origin) and not origin.polarity.denies
    return lost or added


def _hedged(passage: Passage, at: int) -> frozenset[str] | None:
    """Return the keys of the content word next behind a hedge, or of the conditional itself."""
    first = at if passage.tokens[at].low.endswith(("rait", "raient")) and at in passage.concepts else at + 1
    return next((passage.concepts[i] for i in range(first, at + AHEAD) if i in passage.concepts), None)
