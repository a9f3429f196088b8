"""« …, tandis que Tesla perd » → « …. Dans le même temps, Tesla perd »."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import is_finite, subject
from marbre.language.cuts.model import Cut

_WHILE = re.compile(r", tandis (?:que |qu['’])(?=\w)")

_GOVERNORS = {"que", "qu'", "si"}


def while_clause(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the place before a last « tandis que » with its own subject; the new sentence keeps its meaning in full."""
    found = list(_WHILE.finditer(text.replace("\u00a0", " ")))
    if len(found) != 1:
        return
    match = found[0]
    behind = [t for t in doc if t.idx >= match.end()]
    if any(
        t.lower_ in _GOVERNORS and t.dep_ == "mark" and t.head.dep_ == "ccomp" for t in doc if t.idx < match.start()
    ):
        return  # what a claim governs stays with it
    for verb in behind:
        own = subject(verb) if is_finite(verb) else None
        if own is not None:
            first = doc[min(t.i for t in own.subtree)]
            if first.idx == match.end():
                yield Cut(match.start(), match.end(), ". Dans le même temps, ", "tandis que")
            return
