"""Runs of words that a part has from its source, quotations apart."""

from collections.abc import Sequence

from marbre.facts.originality import RUN, originality
from marbre.facts.quotations import quotations
from marbre.language.fold import words
from marbre.language.mask import blank

MOST = 0.15
"""Share of the runs of eight words that a page may have from its source: the demand of « réécriture »."""


def share_copied(source: str, text: str) -> float:
    """Return the share, 0 to 1, of the text's runs of eight words that the source holds."""
    return 1.0 - originality(source, text)


def copied_runs(source: str, sentences: Sequence[str]) -> list[tuple[int, str]]:
    """Return the sentences, by their place, that hold a run of the source, each with the words of its longest one."""
    bag = words(source)
    known = {tuple(bag[i : i + RUN]) for i in range(len(bag) - RUN + 1)}
    found = []
    for at, sentence in enumerate(sentences):
        own = words(blank(sentence, ((q.start, q.end) for q in quotations(sentence))))
        held = [i for i in range(len(own) - RUN + 1) if tuple(own[i : i + RUN]) in known]
        if held:
            first, last = _longest(held)
            found.append((at, " ".join(own[first : last + RUN])))
    return found


def _longest(places: Sequence[int]) -> tuple[int, int]:
    best = start = places[0]
    end = places[0]
    top = (best, end)
    for place in places[1:]:
        start = place if place != end + 1 else start
        end = place
        if end - start > top[1] - top[0]:
            top = (start, end)
    return top
