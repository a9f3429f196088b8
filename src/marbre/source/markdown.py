"""A Markdown article, with or without front matter, as a source."""

import re
from typing import Any

from marbre.errors import InputError
from marbre.page import Block, parse_blocks, split_front_matter
from marbre.source.markup import fold_space
from marbre.source.model import Paragraph, Removed, Source

_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<url>[^()\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")


def read_markdown(text: str) -> Source:
    """Return the source that a Markdown text holds: front matter kept, its first `#` heading the title.

    Inline Markdown stays in the words. Raises InputError where there is nothing but front matter.
    """
    matter, body = split_front_matter(text)
    known = {str(k): _string(v) for k, v in matter.items() if v is not None}
    title = known.get("title", "")
    found: list[Paragraph] = []
    removed: list[Removed] = []
    image = (known.get("image", ""), known.get("image_alt", ""))
    for block in parse_blocks(body):
        picture = _IMAGE.fullmatch(block.text.strip())
        if block.kind == "heading" and block.level == 1 and not found and title in {"", block.text}:
            title = block.text
        elif picture is not None:
            removed.append(Removed(block.text, "Image"))
            image = image if image[0] else (picture["url"], picture["alt"])
        elif words := _words(block):
            found.append(words)
    if not found:
        raise InputError("Le fichier Markdown n’a pas de texte\u00a0: ajoutez l’article sous son en-tête.")
    return Source(
        title,
        tuple(found),
        author=known.get("author", ""),
        publisher=known.get("publisher", ""),
        url=known.get("source", ""),
        date=known.get("date", ""),
        image=image[0],
        image_alt=image[1],
        removed=tuple(removed),
        front_matter=known if matter else None,
    )


def _words(block: Block) -> Paragraph | None:
    """Return the paragraph of a block, None where it holds no words (a ruler, a comment)."""
    if block.kind == "rule":
        return None
    text = re.sub(r"<!--.*?-->|<[^>]+>", " ", block.text, flags=re.DOTALL) if block.kind == "html" else block.text
    text = fold_space(re.sub(r"(?:\\| {2,})?\n[ \t]*(?:>[ \t]*)*", " ", text))
    if not text:
        return None
    if block.kind == "heading":
        return Paragraph(text, "heading", max(2, block.level))
    if block.kind == "item":
        return Paragraph(text, "item", block.level)
    return Paragraph(text, "quote") if block.kind == "quote" else Paragraph(text)


def _string(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
