"""How wide a title is on a result page: Arial 20 px, by its metric-compatible twin."""

import json
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Any

SIZE = 20
UNKNOWN = 1139
"""Font units of a letter that the table does not hold: a digit's width."""


@lru_cache(maxsize=1)
def _table() -> Any:
    return json.loads(files("marbre.language").joinpath("data", "arial_widths.json").read_text("utf-8"))


def title_pixels(text: str) -> float:
    """Return the width in pixels of a text in Arial 20 px, without kerning (which takes 2 to 10 px off)."""
    table = _table()
    units = sum(table["widths"].get(f"{ord(c):04x}", UNKNOWN) for c in unicodedata.normalize("NFC", text))
    return float(units) * SIZE / float(table["unitsPerEm"])


TITLE_WIDTH = 600
"""Pixels that a result page gives a title: the convention of SEO tools, no engine's law."""
DESCRIPTION_LENGTH = 156
"""Characters that a result page gives a description: the same."""


def cut_title(text: str) -> str:
    """Return the title as a result page shows it: whole, or cut between words with an ellipsis."""
    if title_pixels(text) <= TITLE_WIDTH:
        return text
    words = text.split(" ")
    while words and title_pixels(" ".join(words) + " …") > TITLE_WIDTH:
        words.pop()
    return " ".join(words) + " …"


def cut_description(text: str) -> str:
    """Return the description as a result page shows it: whole, or cut between words with an ellipsis."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"
