"""The title card: 1200×630 pixels, for shares and for pages without a photo."""

import io
from typing import Any

from marbre.export.card_text import Lines, drawable, fitted, font, line_height, one_line

WIDTH, HEIGHT, MARGIN = 1200, 630, 84
"""Pixels; 1200×630 is the size that Open Graph readers ask for."""
_PAPER, _INK, _SOFT, _ACCENT = "#fbf8f2", "#1b1a18", "#6b665e", "#9f1f1b"
_TOP, _FOOT = 96, 148
"""Pixels that the kicker and the credit take off the title's room."""


def card_alt(title: str) -> str:
    """Return the text that stands for the card where it is not seen: what is written on it."""
    return f"Carte de titre\u00a0: {title}"


def title_card(title: str, *, kicker: str = "", credit: str = "") -> bytes:
    """Return a PNG with the title, as large as it fits; the same words give the same bytes.

    Lines break at ordinary spaces only, so that « x » and 86 milliards stay whole. A title that does not fit
    at the smallest size ends with an ellipsis. Signs that the typeface lacks (emoji …) are left out.
    """
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 16), fill=_ACCENT)
    top = _TOP if kicker else MARGIN
    if kicker:
        _small(draw, kicker.upper(), 64, 26, 700, _ACCENT)
    _title(draw, fitted(drawable(title), WIDTH - 2 * MARGIN, HEIGHT - top - _FOOT), top)
    draw.rectangle((MARGIN, HEIGHT - 112, MARGIN + 88, HEIGHT - 108), fill=_ACCENT)
    if credit:
        _small(draw, credit, HEIGHT - 84, 28, 400, _SOFT)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _title(draw: Any, lines: Lines, top: int) -> None:
    """Draw the title in the middle of the height that is left to it."""
    leading = line_height(lines.size)
    room = HEIGHT - top - _FOOT
    y = top + (room - leading * len(lines.texts)) // 2
    for i, text in enumerate(lines.texts):
        draw.text((MARGIN, y + i * leading), text, font=font(lines.size, 700), fill=_INK)


def _small(draw: Any, text: str, y: int, size: int, weight: int, fill: str) -> None:
    text = one_line(drawable(text), WIDTH - 2 * MARGIN, size, weight)
    draw.text((MARGIN, y), text, font=font(size, weight), fill=fill)
