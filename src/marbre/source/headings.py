"""Intertitres that stand in the copy as unmarked lines."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marbre.language.fold import words
from marbre.language.lexicon import data
from marbre.language.words import count_words
from marbre.source.model import Paragraph

MOST_WORDS = 14
"""A French intertitre has 3 to 9 words; raw copy is looser."""
MOST_CHARS = 90
_STOP = re.compile(r"[.!?…][»”\")\s\u00a0\u202f]*$")
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)] ")
_INTERVIEW = 3
"""Questions to a « vous » that make an interview: its questions are no intertitres."""


def mark_headings(paragraphs: Sequence[Paragraph], *, from_first: bool = False) -> list[Paragraph]:
    """Return the paragraphs with the unmarked headings marked (level 2); nothing else changes.

    A heading is a short line without final stop before a paragraph of prose; it is no quotation, no
    caption, no entry of a list, and stands nowhere else in the copy (then it is a pull quote). The first
    line can be one only with `from_first`: where no title is known, it may be the title.
    """
    found = list(paragraphs)
    marked = any(p.kind == "heading" for p in found)  # then only « Conclusion : » may have been left out
    places = [
        i
        for i in range(0 if from_first else 1, len(found) - 1)
        if _is_heading(found, i) and (not marked or found[i].text.rstrip().endswith(":"))
    ]
    asked = {
        i
        for i in places
        if re.search(data("source_headings.yaml")["second_person"], found[i].text) and "?" in found[i].text
    }
    for i in places:
        if len(asked) < _INTERVIEW or i not in asked:
            found[i] = replace(found[i], text=_bare(found[i].text), kind="heading", level=2)
    return found


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]*:$", "", text.strip(" *_"))


def _is_heading(paragraphs: list[Paragraph], i: int) -> bool:
    here, after = paragraphs[i], paragraphs[i + 1]
    return (
        here.kind == "paragraph"
        and _looks_like_one(here.text.strip(" *_"), after)
        and _opens_prose(here, after)
        and (i == 0 or bool(_NUMBERED.match(here.text)) or not _is_entry(paragraphs[i - 1]))
        and not _stands_elsewhere(paragraphs, i)
    )


def _looks_like_one(text: str, after: Paragraph) -> bool:
    """Return whether a line has the form of a heading."""
    lists = data("source_headings.yaml")
    if not 1 <= count_words(text) <= MOST_WORDS or len(text) > MOST_CHARS:
        return False
    if text.endswith(":"):
        label = _NUMBERED.sub("", _bare(text), count=1).lower().replace("'", "’")
        return re.fullmatch(lists["colon"], label) is not None and after.kind == "paragraph"
    if re.search(r"[.!…,;»”\"'\-–—|/=]$", text) or re.match(lists["not_first"], text):
        return False
    if not re.match(r"[A-ZÀ-ÞŒ0-9]", text) or not re.search(r"[^\W\d_]{2}", text):
        return False
    return re.search(lists["caption"], text, re.IGNORECASE) is None


def _opens_prose(here: Paragraph, after: Paragraph) -> bool:
    """Return whether the line can head what follows: prose longer than it, a list or a quotation."""
    if after.kind in {"item", "quote"}:
        return True
    long_enough = count_words(after.text) >= max(12, 1.5 * count_words(here.text))
    return (
        after.kind == "paragraph"
        and long_enough
        and bool(_STOP.search(after.text) or after.text.rstrip().endswith(":"))
    )


def _is_entry(before: Paragraph) -> bool:
    """Return whether a line before is short and without a stop: then both belong to a list or to verses."""
    return before.kind == "paragraph" and count_words(before.text) <= MOST_WORDS and not _STOP.search(before.text)


def _stands_elsewhere(paragraphs: list[Paragraph], i: int) -> bool:
    """Return whether the words of the line, four at least, stand in another paragraph: a pull quote."""
    line = f" {' '.join(words(paragraphs[i].text))} "
    others = (f" {' '.join(words(p.text))} " for j, p in enumerate(paragraphs) if j != i)
    return line.count(" ") > 4 and any(line in other for other in others)
