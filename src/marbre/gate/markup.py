"""What must not change when words are mended: the markup of a Markdown text."""

import re
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt

_FREE = {"text", "softbreak", "paragraph_open", "paragraph_close", "inline"}
"""Tokens that a mending of words may touch: a long paragraph may be cut in two."""
_ADDRESS = re.compile(r"https?://[^\s<]*[^\s<?!.,:;*_~'\"]")
"""A bare address, as GitHub and others make a link of it: a mark that sticks to its end would change it."""
_ATTRIBUTES = ("href", "src", "title")


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


@lru_cache(maxsize=8)
def markup(body: str) -> tuple[tuple[str, ...], ...]:
    """Return the markup of a text in order: kinds of blocks and marks, code, HTML, addresses. Heading levels are free."""
    tokens = [_signature(t) for t in _all(_markdown().parse(body)) if t.type not in _FREE]
    return (*tokens, *(("address", address) for address in _ADDRESS.findall(body)))


def _all(tokens: list[Any]) -> list[Any]:
    return [x for t in tokens for x in (t, *_all(t.children or []))]


def _signature(token: Any) -> tuple[str, ...]:
    own = token.content if token.type not in {"image"} else ""
    return (token.type, own, *(str(token.attrs.get(a, "")) for a in _ATTRIBUTES))
