"""Figures that are the source's and stand in the wrong place: exchanged in a sentence, or taken from another one."""

import re
from collections.abc import Sequence

from marbre.engines.writer.model import Line
from marbre.engines.writer.told_twice import passage_of
from marbre.facts.concepts import alike
from marbre.facts.quantities import Quantity
from marbre.facts.reading import Passage
from marbre.language.parser import Parser

_PARTS = re.compile(r"[,;:()–—]|\b(?:et|mais|contre|puis|au lieu d|and|but|instead|against|then)\b", re.IGNORECASE)


def swapped_figures(text: str, origins: tuple[Line, ...], parser: Parser) -> list[str]:
    """Return the figures of a sentence that stand where its origin has another of the same kind.

    A figure belongs to the words between the marks and the « et » around it; where those are the words of another
    figure of the same source sentence rather than its own, the two may have been exchanged.
    """
    page = passage_of(text, "fr", parser)
    found: list[str] = []
    for line in origins:
        source = passage_of(line.text, line.lang, parser)
        for q in page.quantities:
            mine = [s for s in source.quantities if s.figures & q.figures and s.kind == q.kind]
            others = [s for s in source.quantities if not s.figures & q.figures and s.kind == q.kind]
            if not mine or not _both(page, others):
                continue
            own = max(_shared(page, q, source, s) for s in mine)
            if any(_shared(page, q, source, s) > own for s in others if _stands(page, s)):
                found.append(page.raw[q.start : q.end])
    return list(dict.fromkeys(found))


SMALL = 2
"""Figures that are as often a turn of speech (« l’un des deux »)."""


def moved_figures(text: str, origins: tuple[Line, ...], lines: Sequence[Line], parser: Parser) -> list[str]:
    """Return the figures of a sentence that neither its origins nor the sentences beside the first of them hold."""
    if not origins:
        return []
    near = {n.number for n in origins} | {origins[0].number - 1, origins[0].number + 1}
    known: set[float] = set()
    for n in lines:
        read = passage_of(n.text, n.lang, parser)
        if n.number in near:
            known |= {f for q in read.quantities for f in q.figures}
            known |= {float(t.value) for t in read.times if t.value.isdigit()}
    elsewhere = {f for n in lines for q in passage_of(n.text, n.lang, parser).quantities for f in q.figures}
    page = passage_of(text, "fr", parser)
    return [
        page.raw[q.start : q.end]
        for q in page.quantities
        if q.kind == "number" and min(q.figures) > SMALL and q.figures & elsewhere and not q.figures & known
    ]


def _both(page: Passage, others: list[Quantity]) -> bool:
    return any(_stands(page, s) for s in others)


def _stands(page: Passage, figure: Quantity) -> bool:
    return any(q.figures & figure.figures for q in page.quantities)


def _shared(page: Passage, q: Quantity, source: Passage, s: Quantity) -> int:
    mine, theirs = _around(page, q), _around(source, s)
    same_noun = bool(q.noun) and q.noun == s.noun
    return sum(any(alike(k, t) for t in theirs) for k in mine) + same_noun


def _around(passage: Passage, figure: Quantity) -> list[frozenset[str]]:
    """Return the content words of the part of the sentence that a figure stands in."""
    marks = [m.span() for m in _PARTS.finditer(passage.text) if not figure.start <= m.start() < figure.end]
    low = max((b for _, b in marks if b <= figure.start), default=0)
    high = min((a for a, _ in marks if a >= figure.end), default=len(passage.text))
    return [keys for i, keys in passage.concepts.items() if low <= passage.tokens[i].start < high]
