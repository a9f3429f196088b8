"""From the text of an input to the copy: title, paragraphs, origin, and what was taken off."""

import re
from dataclasses import replace

from marbre.errors import InputError
from marbre.page import parse_blocks, split_front_matter
from marbre.source.byline import read_byline
from marbre.source.files import RawInput
from marbre.source.headings import mark_headings
from marbre.source.langid import identify
from marbre.source.model import Paragraph, Removed, Source
from marbre.source.residue import take_off

_ITEM = re.compile(r"^[-•*]\s+(?=\S)")
_KINDS = {"heading": "heading", "item": "item", "quote": "quote"}


def read_source(raw: RawInput, *, text: str | None = None, title: str = "") -> Source:
    """Return the copy that an input holds; `text` is its copy where a brief was taken off, `title` the brief's title.

    Raises InputError where an HTML page has no article.
    """
    copy = raw.text if text is None else text
    if raw.kind == "html":
        from marbre.source.html import read_html

        source = read_html(copy, raw.name)
    elif raw.kind == "markdown":
        source = _markdown(copy)
    else:
        source = Source("", tuple(_plain(copy)))
    return _clean(replace(source, title=title or source.title))


def _clean(source: Source) -> Source:
    kept, residue = take_off(source.paragraphs)
    kept, byline, credits = read_byline(kept)
    if not source.front_matter:
        kept = mark_headings(kept)
    while kept and kept[-1].kind == "heading":
        residue.append(Removed(kept.pop().text, "Titre sans texte"))
    return replace(
        source,
        paragraphs=tuple(kept),
        lang=identify("\n\n".join(p.text for p in kept)),
        author=source.author or byline.author,
        author_role=source.author_role or byline.role,
        publisher=source.publisher or byline.publisher,
        removed=(*residue, *credits),
    )


def _plain(text: str) -> list[Paragraph]:
    """Return the paragraphs of a plain text: lines, or hard-wrapped lines between empty ones joined."""
    blocks = [b for b in re.split(r"\n\s*\n", text.strip()) if b.strip()]
    found: list[Paragraph] = []
    for block in blocks:
        lines = [re.sub(r"[ \t]+", " ", line).strip() for line in block.split("\n") if line.strip()]
        if _is_wrapped(lines):
            lines = [" ".join(lines)]
        for line in lines:
            item = _ITEM.match(line)
            found.append(Paragraph(line[item.end() :], "item", 1) if item else Paragraph(line))
    return found


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether the lines of a block are one paragraph broken at about one width."""
    if len(lines) < 2 or any(_ITEM.match(line) for line in lines):
        return False
    widths = [len(line) for line in lines[:-1]]
    broken = sum(not re.search(r"[.!?:…»]$", line) for line in lines[:-1])
    return max(widths) <= 100 and min(widths) >= 40 and broken >= len(widths) / 2


def _markdown(text: str) -> Source:
    matter, body = split_front_matter(text)
    found: list[Paragraph] = []
    title = str(matter.get("title") or "")
    for block in parse_blocks(body):
        if block.kind == "heading" and block.level == 1 and not title and not found:
            title = block.text
            continue
        kind = _KINDS.get(block.kind, "paragraph")
        found.append(Paragraph(re.sub(r"\s*\n\s*", " ", block.text), kind, block.level))  # type: ignore[arg-type]
    if not found:
        raise InputError("Le fichier Markdown n’a pas de texte.")
    strings = {k: str(v) for k, v in matter.items()} if matter else None
    known = strings or {}
    return Source(
        title,
        tuple(found),
        author=known.get("author", ""),
        publisher=known.get("publisher", ""),
        url=known.get("source", ""),
        date=known.get("date", ""),
        image=known.get("image", ""),
        image_alt=known.get("image_alt", ""),
        front_matter=strings,
    )
