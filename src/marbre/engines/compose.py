"""Setting copy as Markdown: the page before anything is mended."""

import re

from marbre.brief.model import Brief
from marbre.page import Meta, Page
from marbre.source.model import Paragraph, Source

_MARKER = re.compile(r"^(?=(?:#{1,6}|[-+>])(?:\s|$)|\d+[.)]\s)")


def compose(source: Source, brief: Brief) -> Page:
    """Return the copy as a page: its title and what is known of its origin as front matter, its paragraphs as body.

    A paragraph that happens to begin like a Markdown marker is escaped, so that it stays a paragraph.
    """
    meta = Meta(
        title=brief.title or source.title,
        lang=brief.lang,
        author=source.author,
        publisher=source.publisher,
        source=source.url,
        date=source.date,
        image=source.image,
        image_alt=source.image_alt,
    )
    return Page(meta, join(source.paragraphs, brief.heading_level or 2))


def join(paragraphs: tuple[Paragraph, ...], level: int = 2) -> str:
    """Return the paragraphs as CommonMark; headings of the copy begin at the level asked for."""
    out: list[str] = []
    top = min((p.level for p in paragraphs if p.kind == "heading" and p.level), default=level)
    for before, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        gap = "\n" if before is not None and before.kind == paragraph.kind == "item" else "\n\n"
        out += [gap if out else "", _set(paragraph, level, top)]
    return "".join(out)


def _set(paragraph: Paragraph, level: int, top: int) -> str:
    if paragraph.kind == "heading":
        return "#" * min(6, level + max(0, (paragraph.level or top) - top)) + " " + paragraph.text
    if paragraph.kind == "item":
        return "  " * max(0, paragraph.level - 1) + "- " + paragraph.text
    if paragraph.kind == "quote":
        return "> " + paragraph.text.replace("\n", "\n> ")
    return _MARKER.sub(r"\\", paragraph.text)
