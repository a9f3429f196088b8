"""The title card: 1200×630 pixels, for shares and for pages without a photo."""

import io
from functools import lru_cache
from typing import Any

WIDTH, HEIGHT, MARGIN = 1200, 630, 84
LARGEST, SMALLEST, STEP = 84, 40, 2
_PAPER, _INK, _SOFT, _ACCENT = "#fbf8f2", "#1b1a18", "#6b665e", "#a3231f"


def card_alt(title: str) -> str:
    """Return the text that stands for the card where it is not seen: what is written on it."""
    return f"Carte de titre\u00a0: {title}"


def title_card(title: str, *, credit: str = "") -> bytes:
    """Return a PNG with the title, as large as it fits; the same title gives the same bytes.

    Lines break at ordinary spaces only, so that « x » and 86 milliards stay whole.
    """
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 14), fill=_ACCENT)
    size, lines = _fitted(draw, title)
    font, leading = _font(size, 700), round(size * 1.16)
    top = (HEIGHT - leading * len(lines)) // 2 - 10
    for i, line in enumerate(lines):
        draw.text((MARGIN, top + i * leading), line, font=font, fill=_INK)
    if credit:
        draw.line((MARGIN, HEIGHT - 96, MARGIN + 90, HEIGHT - 96), fill=_ACCENT, width=4)
        draw.text((MARGIN, HEIGHT - 80), credit[:60], font=_font(28, 400), fill=_SOFT)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _fitted(draw: Any, title: str) -> tuple[int, list[str]]:
    text = title.replace("\u202f", "\u00a0")
    for size in range(LARGEST, SMALLEST - 1, -STEP):
        lines = _wrap(draw, text, size)
        if len(lines) * size * 1.16 <= HEIGHT - 2 * MARGIN - 60 and all(
            _width(draw, x, size) <= WIDTH - 2 * MARGIN for x in lines
        ):
            return size, lines
    return SMALLEST, _wrap(draw, text, SMALLEST)[:9]


def _wrap(draw: Any, text: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and _width(draw, f"{lines[-1]} {word}", size) <= WIDTH - 2 * MARGIN:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(draw: Any, text: str, size: int) -> float:
    return float(draw.textlength(text, font=_font(size, 700)))


@lru_cache(maxsize=32)
def _font(size: int, weight: int) -> Any:
    import fontpkg
    from PIL import ImageFont

    font = ImageFont.truetype(str(fontpkg.path("Roboto")), size, layout_engine=ImageFont.Layout.BASIC)
    axes = [100 if b"idth" in bytes(axis["name"]) else weight for axis in font.get_variation_axes()]
    font.set_variation_by_axes(axes)
    return font
