"""The bounds that a brief sets, filled with a house's own where it sets none."""

from marbre.brief.model import Brief

NEAR = 12
"""Characters by which « about N » may be missed: a description is made of whole sentences."""


def description_bounds(brief: Brief, shortest: int, longest: int) -> tuple[int, int]:
    """Return the shortest and the longest description, in characters, that the brief lets through."""
    if brief.description_chars:
        return brief.description_chars - NEAR, brief.description_chars + NEAR
    high = brief.description_max_chars or max(longest, brief.description_min_chars or 0)
    return brief.description_min_chars or min(shortest, high // 2), high
