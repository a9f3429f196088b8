"""Who wrote the copy, for whom and when: read off its first and last lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from marbre.language.fold import words
from marbre.source.credit_patterns import compiled, one
from marbre.source.model import Paragraph, Removed
from marbre.source.residue import reason_of
from marbre.source.stamps import iso_day, read_stamp

_NEAR = 4
"""Paragraphs from either end in which a byline may stand."""
_LONGEST = 320
"""Characters: a longer paragraph is copy."""
REASON = "Signature ou crédit, porté dans les métadonnées"


@dataclass(frozen=True)
class Byline:
    """What the credit lines say; empty means unsaid. `date` is ISO 8601, `updated` in its own words."""

    author: str = ""
    role: str = ""
    publisher: str = ""
    translator: str = ""
    date: str = ""
    updated: str = ""


def read_byline(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], Byline, list[Removed]]:
    """Return the paragraphs without credit lines, what those say, and the lines taken off.

    Only the first and last paragraphs are looked at; a sentence that presents its author is believed only if
    the copy does not speak of that person elsewhere.
    """
    kept = list(paragraphs)
    removed: list[Removed] = []
    byline = Byline()
    edges = {*range(min(_NEAR, len(kept))), *range(max(0, len(kept) - _NEAR), len(kept))}
    for i in sorted(edges, reverse=True):
        paragraph = kept[i]
        if paragraph.kind in {"heading", "item"} or len(paragraph.text) > _LONGEST or len(kept) == 1:
            continue
        others = " ".join(p.text for j, p in enumerate(kept) if j != i)
        read = read_line(paragraph.text, others, last=i == len(kept) - 1)
        if read is not None:
            byline = _merged(read, byline)
            removed.append(Removed(paragraph.text, REASON))
            del kept[i]
    kept, byline, cut = _inside(kept, byline)
    return kept, byline, removed[::-1] + cut


def read_line(line: str, others: str, *, last: bool) -> Byline | None:
    """Return what a line says, None unless all its pieces are credits or residue and one says something.

    `others` is the rest of the copy; `last` tells that the line is its last paragraph.
    """
    found = Byline()
    for piece in re.split(one("separators"), line.replace("'", "’").strip(" *_")):
        piece = piece.strip(" *_")
        read = _stamp(piece) or _piece(piece, others, last=last)
        if read is None and found.author and _matches("more", piece):
            continue
        if read is None:
            if piece and not reason_of(piece, edge=True):
                return None
            continue
        found = _merged(found, read)
    return found if found != Byline() else None


def _piece(piece: str, others: str, *, last: bool) -> Byline | None:
    for kind in ("signed", "translated", "published"):
        for match in _matches(kind, piece):
            return _said(match)
    for kind in ("presented", *(("presented_last", "named_last") if last else ())):
        for match in _matches(kind, piece):
            if not _spoken_of(match["author"], others):
                return _said(match)
    return None


def _matches(kind: str, piece: str) -> list[re.Match[str]]:
    """Return the matches of the whole piece, its first letter in either case."""
    forms = (piece, piece[:1].lower() + piece[1:])
    found = (pattern.fullmatch(form) for pattern in compiled(kind) for form in forms)
    return [m for m in found if m is not None and not _holds_a_verb(m.groupdict().get("role") or "")]


def _holds_a_verb(role: str) -> bool:
    return re.search(one("no_role"), role) is not None


def _said(match: re.Match[str]) -> Byline:
    groups: dict[str, str] = {}
    for name, value in match.groupdict().items():
        if value:
            groups.setdefault(re.sub(r"_\d$", "", name), value)
    author = _cased(re.sub(r" (?:et|and|&) ", ", ", groups.get("author", "")))
    return Byline(
        author[:1].upper() + author[1:],
        groups.get("role", "").strip(" ,"),
        (groups.get("publisher") or groups.get("publisher_named") or "").strip(),
        _cased(groups.get("translator", "")),
        iso_day(groups.get("when", "")),
    )


def _cased(name: str) -> str:
    """Return a name set in capitals as a name is written; any other as it is."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if len(m[0]) > 1 else m[0], name)


def _spoken_of(author: str, others: str) -> bool:
    """Return whether the copy names the author: then the line is part of what it tells."""
    surname = words(author.split(",")[0])[-1:]
    return bool(surname) and surname[0] in set(words(others))


def _stamp(piece: str) -> Byline | None:
    if reason_of(piece, edge=True) != "Horodatage":
        return None
    date, updated = read_stamp(piece)
    return Byline(date=date, updated=updated) if date or updated else None


def _merged(first: Byline, second: Byline) -> Byline:
    """Return the byline with what the second says where the first says nothing."""
    return Byline(*(getattr(first, f.name) or getattr(second, f.name) for f in fields(Byline)))


def _inside(kept: list[Paragraph], byline: Byline) -> tuple[list[Paragraph], Byline, list[Removed]]:
    """Take the agency off a dateline (« PARIS (AFP) – ») and off the last words (« … 2019. (AFP) »)."""
    removed: list[Removed] = []
    for where, kind in ((0, "dateline"), (-1, "signed_off")):
        if not kept or kept[where].kind == "heading":
            continue
        text = kept[where].text
        pattern = compiled(kind)[0]
        match = pattern.match(text) if kind == "dateline" else pattern.search(text)
        if match is not None and match.end() - match.start() < len(text):
            kept[where] = replace(kept[where], text=(text[: match.start()] + text[match.end() :]).strip())
            removed.append(Removed(match[0].strip(), REASON))
            byline = _merged(byline, _said(match))
    return kept, byline, removed
