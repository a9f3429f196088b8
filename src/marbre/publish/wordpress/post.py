"""A post: what a page becomes on a site, and what stands there."""

import difflib
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from marbre.export.blocks import article_blocks, jsonld_block
from marbre.export.published import Published
from marbre.page import Page
from marbre.publish.answer import number, numbers, shown, text, web_address
from marbre.publish.memory import SHAPE

SEEN_BY_READERS = {"publish", "future", "private"}
_BINNED = "trash"


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

    @property
    def binned(self) -> bool:
        """Whether it lies in the site's bin."""
        return self.status == _BINNED

    @property
    def seen(self) -> bool:
        """Whether somebody reads it already, or will without anybody's doing."""
        return self.status in SEEN_BY_READERS

    @property
    def sent_by_us(self) -> bool:
        """Whether it bears a mark of ours, be it another page's."""
        return SHAPE.search(self.content) is not None


def digest(title: str, content: str, excerpt: str) -> str:
    """Return a short sum of a post's words. The mark is none of them: a page may get a new one."""
    return short("\x00".join(plain(t) for t in (title, SHAPE.sub("", content), excerpt)))


def short(value: str) -> str:
    """Return a short sum of a text."""
    return hashlib.sha256(value.encode("utf-8")).hexdigest()[:16]


def plain(said: str) -> str:
    """Return a text without what sites spell in their own way: line ends, `&amp;`, the space before `/>`."""
    return unescape(said.replace("\r\n", "\n").replace(" />", "/>")).strip()


def read_post(told: Any, host: str) -> Post:
    """Return a post from the API's answer (context=edit); raises PublishError where it is none."""
    meta = told.get("meta") if isinstance(told, dict) else None
    return Post(
        number(told, "id", host),
        text(told, "title", "raw"),
        text(told, "content", "raw"),
        text(told, "excerpt", "raw"),
        shown(text(told, "slug") or text(told, "generated_slug")),
        shown(text(told, "status")),
        web_address(text(told, "link")),
        number(told, "featured_media", host),
        number(told, "author", host),
        numbers(told, "categories"),
        numbers(told, "tags"),
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
    return [line for each in texts for line in re.split(r"\n", plain(each))]
