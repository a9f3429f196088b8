"""What a rule says of a text: diagnostics, and the edits that mend it. Offsets are code points from 0."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from marbre.messages import Message

Severity = Literal["error", "warning", "review", "info"]
"""error: must be mended before it goes to press; warning: a fault, the page can live with it; review: too weak a cue to
be called a fault, a person must look (« à vérifier », never counted as a pass); info: advice."""


@dataclass(frozen=True)
class Edit:
    """Replace `[start, end)` by `text`; offsets in the field that the diagnostic names."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fix:
    """One way to mend: edits applied together. Safe means that it can change no meaning."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True)
class Diagnostic:
    """One fault: which rule, where (`field` of the page, `[start, end)` in it), what to read, how to mend."""

    rule: str
    severity: Severity
    message: Message
    field: str
    start: int
    end: int
    fixes: tuple[Fix, ...] = ()

    @property
    def safe_fix(self) -> Fix | None:
        """Return the first fix that may be applied without asking, or None."""
        return next((fix for fix in self.fixes if fix.safe), None)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; they must not overlap (two insertions at one place keep order)."""
    out: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}")
        out += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*out, text[at:]])


def overlaps(one: Sequence[Edit], others: Iterable[Edit]) -> bool:
    """Return whether any edit of `one` touches a span of `others` (shared borders count as touching)."""
    return any(a.start <= b.end and b.start <= a.end for b in others for a in one)
