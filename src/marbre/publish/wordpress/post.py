"""A post: what a page becomes on a site, and what stands there."""

import difflib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from marbre.export.blocks import article_blocks, jsonld_block
from marbre.export.published import Published
from marbre.page import Page

_SEEN = ("title", "content", "excerpt")


@dataclass(frozen=True)
class Post:
    """A post as the site keeps it."""

    id: int
    title: str
    content: str
    excerpt: str
    slug: str
    status: str
    url: str
    picture: int
    author: int
    categories: tuple[int, ...]
    tags: tuple[int, ...]
    meta: dict[str, Any]

    @property
    def digest(self) -> str:
        """What tells whether somebody has changed its words since."""
        return digest(self.title, self.content, self.excerpt)


def digest(title: str, content: str, excerpt: str) -> str:
    """Return a short sum of a post's words."""
    text = "\x00".join(plain(t) for t in (title, content, excerpt))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def plain(text: str) -> str:
    """Return a text without what sites spell in their own way: line ends, `&amp;`, the space before `/>`."""
    return unescape(text.replace("\r\n", "\n").replace(" />", "/>")).strip()


def read_post(told: dict[str, Any]) -> Post:
    """Return a post from the API's answer (context=edit)."""
    title, content, excerpt = (str(told[name].get("raw", "")) for name in _SEEN)
    meta = told.get("meta")
    return Post(
        int(told["id"]),
        title,
        content,
        excerpt,
        str(told.get("slug", "")) or str(told.get("generated_slug", "")),
        str(told["status"]),
        str(told["link"]),
        int(told.get("featured_media", 0)),
        int(told.get("author", 0)),
        tuple(told.get("categories", ())),
        tuple(told.get("tags", ())),
        meta if isinstance(meta, dict) else {},
    )


def content_of(page: Page, mark: str, published: Published, *, jsonld: bool) -> str:
    """Return the page's body as the post's content; its first block bears the mark."""
    pieces = [article_blocks(page, mark=mark)]
    if jsonld:
        pieces.append(jsonld_block(page, published))
    return "\n\n".join(pieces)


def diff(there: Sequence[str], ours: Sequence[str]) -> str:
    """Return the difference between the site's texts and the page's, as unified diff lines."""
    lines = difflib.unified_diff(_lines(there), _lines(ours), "site", "page", lineterm="", n=1)
    return "\n".join(lines)


def _lines(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in plain(text).splitlines()]
