"""Who wrote the copy, for whom: read off its first and last lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.source.model import Paragraph, Removed
from marbre.source.residue import reason_of

_NEAR = 3
"""Paragraphs from either end in which a byline may stand."""
_LONGEST = 200
"""Characters: a longer paragraph is copy."""


@dataclass(frozen=True)
class Byline:
    """What the credit lines say; empty means unsaid."""

    author: str = ""
    role: str = ""
    publisher: str = ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    lists = data("byline.yaml")
    parts = {k: lists[k] for k in ("name", "role", "publisher")}
    made = []
    for whole in lists["whole"]:
        for key, value in parts.items():
            whole = whole.replace("{" + key + "}", value)
        made.append(re.compile(whole))
    return tuple(made)


def read_byline(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], Byline, list[Removed]]:
    """Return the paragraphs without credit lines, what those say, and the lines taken off."""
    kept = list(paragraphs)
    removed: list[Removed] = []
    byline = Byline()
    edges = {*range(min(_NEAR, len(kept))), *range(max(0, len(kept) - _NEAR), len(kept))}
    for i in sorted(edges, reverse=True):
        paragraph = kept[i]
        if paragraph.kind != "paragraph" or len(paragraph.text) > _LONGEST:
            continue
        read = _read(paragraph.text)
        if read is not None:
            byline = Byline(*(new or old for new, old in zip(_fields(read), _fields(byline), strict=True)))
            removed.append(Removed(paragraph.text, "Signature et crédit, portés dans les métadonnées"))
            del kept[i]
    return kept, byline, removed[::-1]


def _fields(b: Byline) -> tuple[str, str, str]:
    return b.author, b.role, b.publisher


def _read(line: str) -> Byline | None:
    """Return what a line says, None unless every piece of it is a credit or residue and one names somebody."""
    found = Byline()
    for piece in re.split(data("byline.yaml")["separators"], line.strip(" *_")):
        match = _match(piece.strip())
        if match is None:
            if not reason_of(piece):
                return None
            continue
        groups = match.groupdict()
        found = Byline(
            found.author or groups.get("author") or "",
            found.role or groups.get("role") or "",
            found.publisher or groups.get("publisher") or "",
        )
    return found if any(_fields(found)) else None


def _match(piece: str) -> re.Match[str] | None:
    lowered = piece[:1].lower() + piece[1:]
    for pattern in _patterns():
        match = pattern.fullmatch(piece) or pattern.fullmatch(lowered)
        if match is not None and not _is_sentence(piece, match):
            return match
    return None


def _is_sentence(piece: str, match: re.Match[str]) -> bool:
    """Return whether what looks like « Name, role » is a sentence: it has a conjugated verb in its role."""
    role = match.groupdict().get("role") or ""
    return bool(re.search(data("byline_verbs.yaml")["verbs"], role)) or len(role.split()) > 9
