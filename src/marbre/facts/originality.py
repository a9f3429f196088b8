"""How much of a page is the writer's own: the share of its eight-word runs that the source does not hold."""

from functools import lru_cache

from marbre.facts.quotations import quotations
from marbre.language.fold import words
from marbre.language.mask import blank

RUN = 8
"""Words of a shingle; the usual length in studies of copying."""


def originality(source: str, page: str) -> float:
    """Return the share, 0 to 1, of the page's runs of eight words that are not in the source; quotations apart."""
    known = _known_runs(source)
    runs = _runs(blank(page, ((q.start, q.end) for q in quotations(page))))
    return sum(run not in known for run in runs) / len(runs) if runs else 1.0


@lru_cache(maxsize=4)
def _known_runs(source: str) -> frozenset[tuple[str, ...]]:
    """Remembered: a page is edited, its source is not."""
    return frozenset(_runs(source))


def _runs(text: str) -> list[tuple[str, ...]]:
    bag = words(text)
    return list(zip(*(bag[i:] for i in range(RUN)), strict=False))
