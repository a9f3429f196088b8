"""A place where a sentence may be cut."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cut:
    """Replace `[start, end)` of the sentence by `text` (a stop and how the next sentence begins)."""

    start: int
    end: int
    text: str
    way: str
