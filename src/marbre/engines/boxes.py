"""Where a box stands: in the section that its facts come from, if it has room."""

import re
from collections.abc import Sequence

from marbre.language.words import count_words

ROOM = 290
"""Words of a section with its box: a plug-in's limit is 300."""


def place_box(body: str, box: str, texts: Sequence[str]) -> str:
    """Return the body with the box at the end of the section that holds most of the texts and has room for it.

    Where no section of theirs has room, the one with most room takes it.
    """
    sections = re.split(r"\n\n(?=#{2,6} )", body)
    sizes = [count_words(s) for s in sections]
    size = count_words(box)

    def worth(i: int) -> tuple[bool, int, int]:
        held = sum(text.rstrip(".")[-60:] in sections[i] for text in texts)
        return sizes[i] + size <= ROOM, held, i if held else -sizes[i]

    best = max(range(len(sections)), key=worth)
    sections[best] += "\n\n" + box
    return "\n\n".join(sections)
