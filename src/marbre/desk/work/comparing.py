"""Two bodies set side by side: line by line first, then word by word where lines differ."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
MOST = 4_000
"""Words of a pair of changed passages: longer ones are shown whole, one after the other."""


def compared(before: str, after: str) -> list[dict[str, Any]]:
    """Return pieces {kind: same, deleted or inserted, text}: without the inserted ones they are the first text,
    without the deleted ones the second."""
    pieces: list[dict[str, Any]] = []
    for kind, text in _lines(before, after):
        if not text:
            continue
        if pieces and pieces[-1]["kind"] == kind:
            pieces[-1]["text"] += text
        else:
            pieces.append({"kind": kind, "text": text})
    return pieces


def _lines(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for a, b, c, d, same in _runs(old, new):
        if same:
            yield "same", "".join(old[a:b])
        else:
            yield from _words("".join(old[a:b]), "".join(new[c:d]))


def _words(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if not old or not new or len(old) + len(new) > MOST:
        yield "deleted", before
        yield "inserted", after
        return
    for a, b, c, d, same in _runs(old, new):
        if same:
            yield "same", "".join(old[a:b])
        else:
            yield "deleted", "".join(old[a:b])
            yield "inserted", "".join(new[c:d])


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int, bool]]:
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield a, b, c, d, tag == "equal"
