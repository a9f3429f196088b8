"""What an engine gives back: a page, and everything that it did to the copy."""

from dataclasses import dataclass, field

from marbre.models.request import Usage
from marbre.page import Page
from marbre.rules.linter import Change


@dataclass(frozen=True)
class LeftOut:
    """Words of the copy that the page does not take up, and why, in French: nothing goes silently."""

    text: str
    reason: str


@dataclass(frozen=True)
class Length:
    """Words asked for (None: no number), carried by the copy, and got: chapô, intertitres and running text."""

    asked: int | None
    carried: int
    got: int


@dataclass(frozen=True)
class Draft:
    """A drafted page, the changes that made it, and what the engine wants a person to know."""

    page: Page
    changes: tuple[Change, ...]
    title_candidates: tuple[str, ...] = ()
    heading_candidates: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For each intertitre of ours, the others that were printable."""
    advice: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    rounds: int = 0
    """Rounds of repair that a model was asked for."""
    usage: Usage = field(default_factory=Usage)
    length: Length | None = None
    originality: float | None = None
    """Share, 0 to 1, of the page's runs of eight words that its sources do not hold, quotations apart."""
