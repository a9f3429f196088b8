"""« … et, par hasard, c’est ce qu’il fallait » → « …. Par hasard, c’est ce qu’il fallait »."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import is_finite, main_verb, subject
from marbre.language.cuts.model import Cut

_ASIDE = re.compile(r",? et, (?=(?P<aside>[^,.;:«»()–—]{3,40}), (?:c['’]est|c['’]était|il|elle|ils|elles|on)\b)")


def aside(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the place where a main clause is coordinated by « et » with a short adverbial set off before it."""
    root = main_verb(doc)
    if root is None:
        return
    plain = text.replace("\u00a0", " ")
    for match in _ASIDE.finditer(plain):
        start = match.start("aside")
        behind = [t for t in doc if t.idx >= match.end("aside")]
        verb = next((t for t in behind if is_finite(t) and subject(t) is not None), None)
        if verb is not None and not _is_subordinate(doc, match.start()):
            yield Cut(match.start(), start + 1, f". {text[start].upper()}", "incise")


def _is_subordinate(doc: Any, at: int) -> bool:
    """Return whether a clause opened by que is still open just before: « dit que A et, …, il B » is one claim."""
    return any(t.lower_ in {"que", "qu'"} and t.dep_ == "mark" and t.idx < at for t in doc)
