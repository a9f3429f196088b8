"""What an engine gives back: a page, and everything that it did to the copy."""

from dataclasses import dataclass

from marbre.page import Page
from marbre.rules.linter import Change


@dataclass(frozen=True)
class Draft:
    """A drafted page, the changes that made it, and what the engine wants a person to know."""

    page: Page
    changes: tuple[Change, ...]
    title_candidates: tuple[str, ...] = ()
    heading_candidates: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For each intertitre of ours, the others that were printable."""
    advice: tuple[str, ...] = ()
