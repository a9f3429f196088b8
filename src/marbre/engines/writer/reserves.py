"""Hedges and denials, sentence by sentence: what the nearest source sentence leaves open or denies must stay so."""

from collections.abc import Sequence

from marbre.engines.writer.origin import denies
from marbre.facts.concepts import alike
from marbre.facts.negation import Denial
from marbre.facts.pairing import covered
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


def deed_denied(text: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether a French text denies by « ne … pas » a deed that its origins tell, none of them denying it."""
    for denial in text.polarity.denials:
        verb = _denied(text, denial)
        if verb is None:
            continue
        told = [(s, i) for s in origin for i, keys in s.concepts.items() if alike(keys, text.concepts[verb])]
        if told and not any(i in d.wide for s, i in told for d in s.polarity.denials) and not any(map(_opposed, told)):
            return True
    return False


def speaker_lost(text: Passage, before: Passage | None, origin: Passage) -> bool:
    """Return whether a text says in its own name what its origin has somebody say.

    A speaker or a hedge in the text, or a speaker in the sentence `before` it, answers.
    """
    if not any(y.kind in ("source", "verb") for y in origin.sayings) or origin.quotations:
        return False
    if text.sayings or text.quotations or any(h.kind != "weak" for h in text.hedges) or (before and before.sayings):
        return False
    figures = {k for k in text.bag & origin.bag if k[0] == "#"}
    return covered(text, (origin,)) >= (TOLD_WITH_FIGURE if figures else TOLD)


TOLD = 0.6
"""Share of a text's content words that its origin holds, where it tells the same."""
TOLD_WITH_FIGURE = 0.34
"""The same of a text that has a figure from its origin."""


def _denied(text: Passage, denial: Denial) -> int | None:
    """Return the word between « ne » and « pas », None where the denial has another form."""
    if text.tokens[denial.at].low != "ne":
        return None
    return next((i for i in sorted(denial.narrow) if denial.at < i <= denial.at + AHEAD and i in text.concepts), None)


def _opposed(told: tuple[Passage, int]) -> bool:
    """Return whether a word before the deed denies (« refuse de », « faute de »), which may reach it."""
    passage, at = told
    words = {p.at for p in passage.polarity.poles if p.sign < 0} | set(passage.polarity.weak)
    return any(i < at for i in words | passage.polarity.only)


def _hedged(passage: Passage, at: int) -> frozenset[str] | None:
    """Return the keys of the content word next behind a hedge, or of the conditional itself."""
    first = at if passage.tokens[at].low.endswith(("rait", "raient")) and at in passage.concepts else at + 1
    return next((passage.concepts[i] for i in range(first, at + AHEAD) if i in passage.concepts), None)
