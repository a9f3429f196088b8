"""Runs of words that a part has from its source, quotations apart."""

import re
from collections.abc import Sequence

from marbre.facts.originality import RUN, originality
from marbre.facts.quotations import quotations
from marbre.language.fold import fold, words
from marbre.language.mask import blank

MOST = 0.15
"""Share of the runs of eight words that a page may have from its source: the demand of « réécriture »."""


def share_copied(source: str, text: str) -> float:
    """Return the share, 0 to 1, of the text's runs of eight words that the source holds."""
    return 1.0 - originality(source, text)


def copied_runs(source: str, sentences: Sequence[str]) -> list[tuple[int, str]]:
    """Return the sentences, by their place, that hold a run of the source, each with its longest one as it stands.

    The sentences follow each other: a quotation may begin in one and end in the next.
    """
    bag = words(source)
    known = {tuple(bag[i : i + RUN]) for i in range(len(bag) - RUN + 1)}
    text = " ".join(sentences)
    masked = blank(text, ((q.start, q.end) for q in quotations(text)))
    found = []
    start = 0
    for at, sentence in enumerate(sentences):
        own = list(_WORD.finditer(masked[start : start + len(sentence)]))
        folded = [fold(m[0]) for m in own]
        held = [i for i in range(len(own) - RUN + 1) if tuple(folded[i : i + RUN]) in known]
        if held:
            first, last = _longest(held)
            found.append((at, sentence[own[first].start() : own[last + RUN - 1].end()]))
        start += len(sentence) + 1
    return found


_WORD = re.compile(r"[^\W_\ue000]+")


def _longest(places: Sequence[int]) -> tuple[int, int]:
    """Return the first and the last of the longest row of places that follow each other."""
    best = row = (places[0], places[0])
    for place in places[1:]:
        row = (row[0], place) if place == row[1] + 1 else (place, place)
        best = max(best, row, key=lambda r: r[1] - r[0])
    return best
