"""How much of a page is its own, asked once for all rules that want to know."""

from functools import lru_cache

from marbre.facts.originality import originality

LEAST = 0.3
"""Share of eight-word runs, quotations apart, that must be the page's own: a house threshold."""
FEWEST_CHARACTERS = 400
"""Of a body that can be judged."""


@lru_cache(maxsize=8)
def own_share(source: str, body: str) -> float | None:
    """Return the share, 0 to 1, of the page's eight-word runs that the source has not; None for a body too short."""
    return originality(source, body) if len(body) >= FEWEST_CHARACTERS else None
