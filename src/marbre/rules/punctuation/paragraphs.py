"""The paragraphs of a text, for rules that look at pairs of marks."""

import re
from collections.abc import Iterator

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of lines between blank ones, with its offset."""
    for match in _PARAGRAPH.finditer(text):
        yield match.start(), match[0]
