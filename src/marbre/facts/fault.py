"""What is wrong with a fact of a page."""

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal[
    "number", "unit", "currency", "percent-vs-points", "date", "name", "swap-roles", "negation", "hedge-lost", "hedge-added",
    "attribution-lost", "attribution-changed", "quote-altered", "invented-fact", "scope", "comparison-direction",
    "order-of-events", "nothing-compared",
    "number-lost", "quotation-lost",
]  # fmt: skip
Grade = Literal["error", "lost", "review"]
"""error: the page says what the source does not; lost: a fact of the source that the page leaves out; review: a cue too weak to tell."""


@dataclass(frozen=True)
class Fault:
    """A fact of the page that its source does not bear out, or one of the source that the page has lost.

    `text` stands as it is in the page, or for a lost fact in the source. `sentence` is the page's sentence ("" where
    there is none), `source` what the source says instead ("" where it says nothing).
    """

    kind: FaultKind
    text: str
    grade: Grade = "error"
    sentence: str = ""
    source: str = ""
