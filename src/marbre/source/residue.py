"""Lines that are no copy: source links, share bars, advertisements. Each is taken off with its reason."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.language.words import count_words
from marbre.source.model import Paragraph, Removed

_EDGE = 4
"""Paragraphs from either end where the looser patterns are believed."""
_LONGEST = 500
"""Characters: a longer line is copy."""
_TAIL = 200
"""Characters of the last paragraph in which a glued link is looked for."""
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_SHORT = 20
"""Words: a list of other articles holds no longer line."""
_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})


@lru_cache(maxsize=4)
def _patterns(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists = data("residue.yaml")
    return tuple(
        (reason, re.compile("|".join(f"(?:{_filled(e, lists['parts'])})" for e in entries), re.IGNORECASE))
        for reason, entries in lists[part].items()
    )


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, value in parts.items():
        pattern = pattern.replace(f"<{name}>", value)
    return pattern


@lru_cache(maxsize=1)
def _rest() -> re.Pattern[str]:
    return re.compile("|".join(data("residue.yaml")["rest"]), re.IGNORECASE)


def reason_of(line: str, *, edge: bool = False) -> str:
    """Return why a whole line is no copy, "" where it may be; `edge`: it stands near an end of the copy."""
    if len(line) > _LONGEST:
        return ""
    plain = _bare(line)
    return _reason(plain, edge) or _reason_of_bar(plain, edge)


def _reason(plain: str, edge: bool) -> str:
    found = [*_patterns("anywhere"), *(_patterns("edges") if edge else ())]
    return next((reason for reason, pattern in found if pattern.fullmatch(plain)), "")


def _reason_of_bar(plain: str, edge: bool) -> str:
    """Return the reason of a bar of buttons (« Accepter les cookies | Gérer mes préférences »): every piece is one."""
    pieces = [piece.strip() for piece in re.split(r" ?[|·•] ?", plain) if piece.strip()]
    if len(pieces) < 2:
        return ""
    reasons = [_reason(piece, edge) or ("Boutons de partage" if _button().fullmatch(piece) else "") for piece in pieces]
    return reasons[0] if all(reasons) else ""


@lru_cache(maxsize=1)
def _button() -> re.Pattern[str]:
    return re.compile(data("residue.yaml")["button"], re.IGNORECASE)


def take_off(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Removed]]:
    """Return the paragraphs that are copy, and in their order those taken off, each with its reason."""
    kept, others = _without_rest(list(paragraphs))
    found: list[Paragraph] = []
    removed: list[Removed] = []
    for i, paragraph in enumerate(kept):
        reason = reason_of(paragraph.text, edge=i < _EDGE or i >= len(paragraphs) - _EDGE)
        if reason:
            removed.append(Removed(paragraph.text, reason))
        else:
            found.append(paragraph)
    if found:
        found[-1], cut = _unglued(found[-1])
        removed += cut
    return found, removed + others


def _bare(line: str) -> str:
    line = _LINK.sub(r"\1", line.translate(_PLAIN))
    return re.sub(r"\s+", " ", line).strip(" *_>►▶•→👉")


def _without_rest(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Removed]]:
    """Return the paragraphs before a final list of other articles, and that list.

    Only in the second half of the copy, and only where nothing but short lines follows.
    """
    for i in range(max(1, len(paragraphs) // 2), len(paragraphs)):
        after = paragraphs[i + 1 :]
        if _rest().fullmatch(_bare(paragraphs[i].text)) and all(_is_entry(p) for p in after):
            return paragraphs[:i], [Removed(p.text, "Renvoi à d’autres articles") for p in paragraphs[i:]]
    return paragraphs, []


def _is_entry(paragraph: Paragraph) -> bool:
    """Return whether a line may be the title of another article: short, without a final stop; or residue."""
    text = paragraph.text.strip()
    return bool(reason_of(text, edge=True)) or (count_words(text) <= _SHORT and not re.search(r"[.;:]$", text))


def _unglued(paragraph: Paragraph) -> tuple[Paragraph, list[Removed]]:
    for reason, pattern in _patterns("glued"):
        match = pattern.search(paragraph.text, max(0, len(paragraph.text) - _TAIL))
        if match is not None and match.start() > 0:
            cut = match[0].lstrip(".–- ")
            stop = "." if match[0].startswith(".") else ""
            return replace(paragraph, text=paragraph.text[: match.start()] + stop), [Removed(cut, reason)]
    return paragraph, []
