"""The inside of a paragraph, token by token: its links, the marks around it, the date that opens it."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

_COLON = re.compile(r"^\s*:\s*")


def with_rel(children: Sequence[Token]) -> list[Token]:
    """Return the tokens with `rel` on the links to other sites; they are followed: a credit is one."""
    for token in children:
        href = str(token.attrGet("href") or "")
        if token.type == "link_open" and re.match(r"(?:https?:)?//", href, re.IGNORECASE):
            token.attrSet("rel", "external noopener")
    return list(children)


def without_ends(children: Sequence[Token], mark: str) -> list[Token]:
    """Return the tokens without the first opening and the last closing of a mark (`strong`, `em`)."""
    opening = next(i for i, t in enumerate(children) if t.type == f"{mark}_open")
    closing = max(i for i, t in enumerate(children) if t.type == f"{mark}_close")
    return [t for i, t in enumerate(children) if i not in {opening, closing}]


def split_date(children: Sequence[Token]) -> list[Token]:
    """Return `**Février 2018** : text` with its colon marked, for pages that set the date above the text."""
    shown = [t for t in children if t.type != "text" or t.content]
    closing = next((i for i, t in enumerate(shown) if t.type == "strong_close"), len(shown))
    if not shown or shown[0].type != "strong_open" or closing + 1 >= len(shown) or shown[closing + 1].type != "text":
        return list(children)
    after = shown[closing + 1]
    colon = _COLON.match(after.content)
    if colon is None:
        return list(children)
    mark = Token("html_inline", "", 0, content=f'<span class="deux-points">{colon[0]}</span>')
    after.content = after.content[colon.end() :]
    return [*shown[: closing + 1], mark, *shown[closing + 1 :]]
