"""Cutting a Markdown body where nothing that a rule reads in one piece can reach into the next."""

import re
from bisect import bisect_right

from marbre.language.mask import untouchable_spans

_BLANK = re.compile(r"\n(?:[ \t]*\n)+(?=[^ \t\n])")
_BALANCED = (
    re.compile(r"^[ ]{0,3}(?:```|~~~)", re.MULTILINE),
    re.compile(r"\$\$"),
)
_PAIRS = (
    ("<!--", "-->"),
    ("{{", "}}"),
    ("<script", "</script"),
    ("<style", "</style"),
    ("<pre", "</pre"),
    ("<svg", "</svg"),
)


def chunks(body: str) -> list[tuple[int, str]]:
    """Return the pieces of a body with their offsets, in order; together they are the body, less blank lines.

    A cut is a run of blank lines before a line that is not indented, outside of fences, comments, mathematics and
    elements that hold no prose: nothing that is blanked in the whole body reaches over it.
    """
    spans = untouchable_spans(body)
    starts = [start for start, _ in spans]
    found: list[tuple[int, str]] = []
    begin = 0
    for blank in _BLANK.finditer(body):
        at = bisect_right(starts, blank.start()) - 1
        if (at < 0 or spans[at][1] <= blank.end()) and _whole(body[begin : blank.start()]):
            found.append((begin, body[begin : blank.start()]))
            begin = blank.end()
    if body[begin:].strip():
        found.append((begin, body[begin:]))
    return found


def _whole(piece: str) -> bool:
    if any(len(mark.findall(piece)) % 2 for mark in _BALANCED):
        return False
    lower = piece.lower()
    return all(lower.count(opened) <= lower.count(closed) for opened, closed in _PAIRS)
