"""Quotations as facts: their words, whatever their typography."""

import re
from dataclasses import dataclass

from marbre.language.fold import fold
from marbre.language.mask import quotation_spans


@dataclass(frozen=True)
class Quotation:
    """A quotation of a text: `text[start:end]` with its marks, and its words folded for comparison."""

    start: int
    end: int
    text: str
    folded: str


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a text; a closing mark typed « the wrong way round « is read as one."""
    mended = _REVERSED.sub("»", text)
    return [Quotation(a, b, text[a:b], fold(text[a:b])) for a, b in quotation_spans(mended)]


_REVERSED = re.compile(r"(?<=[\s\u00a0\u202f])«(?=[\s\u00a0\u202f]*(?:[.,;:!?)]|$))", re.MULTILINE)
