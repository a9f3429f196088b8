"""Quotations: word for word, in whatever typography."""

import re
from collections.abc import Iterator

from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.quotations import Quotation, quotations
from marbre.language.fold import fold, words

_CUT = re.compile(r"\[[^\]]*\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.|…|«|»|“|”|\"")


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the quotations of the page whose words do not stand in the source in that order; one language only."""
    if pairing.bilingual:
        return
    folded = fold(pairing.source.text)
    for q in quotations(pairing.page.text):
        if not _stands(q, folded):
            yield Fault("quote-altered", q.text, "error", q.text)


def lost(pairing: Pairing) -> Iterator[Fault]:
    """Yield the quotations of the source, of three words or more, that the page no longer holds."""
    if pairing.bilingual:
        return
    folded = fold(pairing.page.text)
    for q in quotations(pairing.source.text):
        if len(words(q.text)) >= 3 and not _stands(q, folded):
            yield Fault("quotation-lost", q.text, "lost", "", q.text)


def _stands(q: Quotation, folded: str) -> bool:
    if q.folded in folded:
        return True
    return all(fold(piece) in folded for piece in _CUT.split(q.text))
