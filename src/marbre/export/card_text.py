"""Setting words in a box of pixels: their size, where lines break, which signs the typeface has."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

LARGEST, SMALLEST, STEP = 84, 40, 2
"""Pixels of the title's body, and how far it shrinks at a time."""
NARROW = 92
"""Width of the letters, in per cent: a headline's, a little narrow."""


@dataclass(frozen=True)
class Lines:
    """A title set: the size in pixels, and its lines."""

    size: int
    texts: tuple[str, ...]


def fitted(text: str, width: int, height: int) -> Lines:
    """Return the text set as large as it fits in the box, its lines as even as they can be.

    Where the smallest size is too large still, the lines that fit, the last one with an ellipsis.
    """
    for size in range(LARGEST, SMALLEST - 1, -STEP):
        lines = _wrapped(text, size, width)
        if len(lines) * line_height(size) <= height and all(_measure(x, size) <= width for x in lines):
            return Lines(size, tuple(_evened(text, size, width, lines)))
    lines = [one_line(x, width, SMALLEST, 700) for x in _wrapped(text, SMALLEST, width)]
    most = height // line_height(SMALLEST)
    if len(lines) > most:
        lines = [*lines[: most - 1], one_line(f"{lines[most - 1]} {lines[most]}…", width, SMALLEST, 700)]
    return Lines(SMALLEST, tuple(lines))


def one_line(text: str, width: int, size: int, weight: int) -> str:
    """Return the text, cut with an ellipsis where it is wider than the line."""
    whole = text
    while text and _measure(text if text == whole else f"{text}…", size, weight) > width:
        text = text[:-1].rstrip()
    return text if text == whole else f"{text.rstrip('…')}…"


def line_height(size: int) -> int:
    """Return the pixels from one line to the next."""
    return round(size * 1.16)


def drawable(text: str) -> str:
    """Return the text without the signs that the typeface lacks; U+202F, which it lacks, becomes U+00A0."""
    text = unicodedata.normalize("NFC", text).replace("\u202f", "\u00a0")
    kept = "".join(c for c in text if c.isspace() or _has(c))
    return " ".join(part for part in re.sub(r" +(?=[,.])", "", kept).split(" ") if part)


@lru_cache(maxsize=64)
def font(size: int, weight: int) -> Any:
    """Return Roboto at a size in pixels and a weight (400 regular, 700 bold)."""
    import fontpkg
    from PIL import ImageFont

    roboto = ImageFont.truetype(str(fontpkg.path("Roboto")), size, layout_engine=ImageFont.Layout.BASIC)
    axes = (bytes(axis["name"]) for axis in roboto.get_variation_axes())
    roboto.set_variation_by_axes([NARROW if b"idth" in name else weight for name in axes])
    return roboto


@lru_cache(maxsize=512)
def _has(char: str) -> bool:
    """Return whether the typeface draws the sign by something other than its box for unknown signs."""
    if char.isascii():
        return char.isprintable()
    mask, unknown = (font(SMALLEST, 400).getmask(c) for c in (char, "\U0010ffff"))
    return mask.size != unknown.size or bytes(mask) != bytes(unknown)


def _measure(text: str, size: int, weight: int = 700) -> float:
    return float(font(size, weight).getlength(text))


def _wrapped(text: str, size: int, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and _measure(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _evened(text: str, size: int, width: int, lines: list[str]) -> list[str]:
    """Return as many lines, set in the narrowest measure that holds them: no word left alone at the end."""
    low, high = 0.0, float(width)
    while high - low > 4:
        middle = (low + high) / 2
        tried = _wrapped(text, size, middle)
        if len(tried) == len(lines) and all(_measure(x, size) <= middle for x in tried):
            high, lines = middle, tried
        else:
            low = middle
    return lines
