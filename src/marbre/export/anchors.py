"""Ids of headings: their words in ASCII, each unique in the page."""

from collections.abc import Iterable, Iterator
from itertools import count

from markdown_it.token import Token

from marbre.plan.slug import ascii_slug

NAMELESS = "partie"
"""The id of a heading without a letter."""


def with_anchors(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of a document with an id on each heading; level 1 becomes level 2."""
    used: set[str] = set()
    heading: Token | None = None
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = "h2" if token.tag == "h1" else token.tag
            heading = token if token.type == "heading_open" else None
        elif token.type == "inline" and heading is not None:
            heading.attrSet("id", _unused(ascii_slug(_words(token)) or NAMELESS, used))
        yield token


def _words(inline: Token) -> str:
    return "".join(t.content for t in inline.children or [] if t.type in {"text", "code_inline"})


def _unused(name: str, used: set[str]) -> str:
    """Return the name, with the first number that makes it new where it is taken; it is then taken."""
    numbered = (f"{name}-{n}" for n in count(2))
    free = name if name not in used else next(n for n in numbered if n not in used)
    used.add(free)
    return free
