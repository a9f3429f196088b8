"""A page's Markdown for generators that let raw HTML through: text stays text there too."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_TAG = re.compile(r"(?<!\\)(?<!\]\()<(?=[a-zA-Z/!?])(?!(?:https?://|mailto:)[^\s<>]*>)")
"""What may begin a tag: not an address between angle brackets, alone or as a link's."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_SAFE = {"http", "https", "mailto", "tel"}


def as_text(body: str) -> str:
    """Return the Markdown with the tags in it written as text; as it is where it holds none."""
    if not any(token.type in {"html_block", "html_inline"} for token in _tokens(body)):
        return body
    return _TAG.sub(r"\\<", body)


def unsafe_links(body: str) -> list[str]:
    """Return the addresses that a browser would run, or that lead to no page (« javascript: », « data: »)."""
    found = [
        str(t.attrGet("href") or t.attrGet("src") or "") for t in _tokens(body) if t.type in {"link_open", "image"}
    ]
    schemes = ((address, _SCHEME.match(address)) for address in found)
    return [address for address, scheme in schemes if scheme and scheme[0].lower() not in _SAFE]


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    return markdown


def _tokens(body: str) -> Iterator[Token]:
    for token in _markdown().parse(body):
        yield token
        yield from token.children or []
