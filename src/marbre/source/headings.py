"""Intertitres that stand in the copy as unmarked lines."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marbre.language.fold import fold
from marbre.language.words import count_words
from marbre.source.model import Paragraph

MOST_WORDS = 12
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+")


def mark_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with the unmarked headings marked (level 2).

    A heading is a short line between two longer paragraphs, without final stop, that is no quotation, no list and
    does not stand elsewhere in the copy (then it is a pull quote).
    """
    found = list(paragraphs)
    for i, paragraph in enumerate(found):
        if paragraph.kind == "paragraph" and 0 < i < len(found) - 1 and _is_heading(found, i):
            found[i] = replace(
                paragraph, text=_NUMBERED.sub("", paragraph.text).rstrip(" :"), kind="heading", level=2
            )
    return found


def _is_heading(paragraphs: list[Paragraph], i: int) -> bool:
    text = paragraphs[i].text.strip()
    after = paragraphs[i + 1]
    words = count_words(text)
    if not 1 <= words <= MOST_WORDS or re.search(r"[.!…,;»”\"]$", text) or text[0] in '«“"-–—•*(':
        return False
    if (
        not (text[0].isupper() or text[0].isdigit())
        or after.kind != "paragraph"
        or count_words(after.text) < 2 * words
    ):
        return False
    others = " ".join(p.text for j, p in enumerate(paragraphs) if j != i)
    return fold(text) not in fold(others) or words <= 3
