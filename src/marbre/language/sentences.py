"""Cutting French prose into sentences: it knows abbreviations, initials, numbers and quotations."""

import re
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.lexicon import lines


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: `text[start:end]`, white space around it left out."""

    start: int
    end: int
    text: str


_END = re.compile(r"(?:[.!?…]+)[\s\u00a0\u202f]*[»”\")\]]*(?:\s*»)?(?=\s|$)")
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*(?:\n|[-*+>#]|\d+\.\s)))+")
_INITIAL = re.compile(r"(?:^|[\s\u00a0(«])(?:[A-ZÉ]\.-?)*[A-ZÉ]\.$")
_QUOTATION = re.compile(r"«[^«»]*»")
SHORT, GOING_ON = 6, 25
"""Spaces of a quotation that is kept whole: one that stands alone, one that its sentence goes on after."""
_SPACE = " \t\n\u00a0\u202f"


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(lines("abbreviations.txt"))


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return frozenset(lines("sentence_openers.txt"))


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text (Markdown or plain), in their order.

    A full stop ends no sentence after an abbreviation (M., p., janv., J.-C.), an initial, or before a lower-case
    letter. A short quotation (« Non. Jamais. ») is never cut, nor one of a few sentences that the sentence around it
    goes on after (« Un. Deux. », dit-il); a longer one is cut at its own stops.
    """
    found: list[Sentence] = []
    for paragraph in _PARAGRAPH.finditer(text):
        at = paragraph.start()
        found += (Sentence(s.start + at, s.end + at, s.text) for s in _of_paragraph(paragraph[0]))
    return found


@lru_cache(maxsize=4096)
def _of_paragraph(text: str) -> tuple[Sentence, ...]:
    """Remembered: an edit changes one paragraph of a page."""
    return tuple(_split(text, 0, len(text)))


def _split(text: str, low: int, high: int) -> list[Sentence]:
    found: list[Sentence] = []
    begin = low
    whole = _whole_quotations(text, low, high)
    for end in _END.finditer(text, low, high):
        if end.start() < begin or any(a < end.end() < b for a, b in whole) or not _ends(text, begin, end, high):
            continue
        _add(found, text, begin, end.end())
        begin = end.end()
    _add(found, text, begin, high)
    return found


def _whole_quotations(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Return the quotations that no full stop inside them may cut."""
    spans = []
    for quotation in _QUOTATION.finditer(text, low, high):
        words = quotation[0].count(" ") + quotation[0].count("\n")
        rest = text[quotation.end() : high].lstrip(_SPACE)
        goes_on = bool(rest) and (rest[0].islower() or rest[0] == ",")
        if words <= (GOING_ON if goes_on else SHORT):
            spans.append(quotation.span())
    return spans


def _ends(text: str, begin: int, end: re.Match[str], high: int) -> bool:
    rest = text[end.end() : high].lstrip(_SPACE + "–—")
    if not rest:
        return True
    if rest[0].islower() or rest[0] in ",;:)»":
        return False
    if text[end.start()] != "." or end[0].strip() not in {"."}:
        return True
    before = text[begin : end.start() + 1]
    word = re.split(r"[\s\u00a0\u202f(«’']", before)[-1]
    if _INITIAL.search(before) and len(word) <= 6:
        return _opens(rest)
    if word.lower() == "etc.":
        return rest[0].isupper()
    if word.lower() in _abbreviations():
        return word.lower() in lines("closing_abbreviations.txt") and _opens(rest)
    return True


def _opens(rest: str) -> bool:
    following = re.match(r"[^\W\d_]+", rest)
    return following is not None and rest[0].isupper() and following[0].lower() in _openers()


def _add(found: list[Sentence], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin] in _SPACE:
        begin += 1
    while end > begin and text[end - 1] in _SPACE:
        end -= 1
    if end > begin:
        found.append(Sentence(begin, end, text[begin:end]))
