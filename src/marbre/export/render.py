"""The body of a page as clean HTML: chapô, boxes, credit and headings marked, raw HTML escaped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from marbre.export.anchors import with_anchors
from marbre.export.inline import split_date, with_rel, without_ends
from marbre.page import Block, Page
from marbre.page_parts import KEY_POINTS, is_bold, is_italic, is_label

# fmt: off
_TAGS = {
    "a", "aside", "blockquote", "br", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}
# fmt: on
_ATTRIBUTES = {
    "a": {"href", "title", "rel"},
    "aside": {"class", "aria-label"},
    "div": {"class"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "p": {"class"},
    "section": {"class", "aria-label"},
    "span": {"class"},
    "td": {"class"},
    "th": {"class"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_ALIGNED = {"text-align:right": "droite", "text-align:center": "centre"}
_SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True)
class Rendered:
    """The body as clean HTML: the chapô apart ("" where there is none), and all that follows it."""

    lead: str
    rest: str


def render_body(page: Page) -> Rendered:
    """Return the body of the page as HTML.

    A first paragraph in bold is the chapô (`p.chapo`), a list under a label a box (`section.essentiel`,
    `aside.reperes`), a last paragraph in italics the credit line (`p.credit`). Headings get a unique id; an
    h1 of the body becomes an h2, since the page's title is the only h1. Raw HTML is escaped: text is data.
    """
    tokens = list(with_anchors(_markdown().parse(page.body)))
    for token in tokens:
        if token.type == "inline":
            token.children = with_rel(token.children or [])
    lead: list[Token] = []
    if _is_paragraph(tokens, 0) and _is_lead(tokens[1]):
        lead, tokens = _dressed(tokens[:3], "chapo", "strong"), tokens[3:]
    if _is_paragraph(tokens, len(tokens) - 3) and _is_wholly(tokens[-2], "em") and is_italic(_block(tokens[-2])):
        tokens = [*tokens[:-3], *_dressed(tokens[-3:], "credit", "em")]
    return Rendered(_html(lead), _html(list(_with_tables(_with_boxes(tokens)))))


def body_html(page: Page) -> str:
    """Return the whole body as clean HTML, the chapô first."""
    rendered = render_body(page)
    return rendered.lead + rendered.rest


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _html(tokens: Sequence[Token]) -> str:
    markdown = _markdown()
    html = str(markdown.renderer.render(tokens, markdown.options, {}))
    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None, url_schemes=_SCHEMES)
    return clean.replace("&nbsp;", "\u00a0")  # the cleaner's own spelling of the character: keep the character


def _is_paragraph(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].type == "paragraph_open" and tokens[at].level == 0


def _is_lead(inline: Token) -> bool:
    return _is_wholly(inline, "strong") and is_bold(_block(inline)) and not is_label(_block(inline))


def _is_wholly(inline: Token, mark: str) -> bool:
    """Return whether the mark opens and closes the paragraph (stars that are no marks do not)."""
    kinds = [t.type for t in inline.children or [] if t.type != "text" or t.content]
    return len(kinds) > 2 and kinds[0] == f"{mark}_open" and kinds[-1] == f"{mark}_close"


def _block(inline: Token) -> Block:
    return Block("paragraph", 0, len(inline.content), inline.content)


def _dressed(paragraph: Sequence[Token], name: str, mark: str) -> list[Token]:
    """Return a paragraph with a class in place of the mark around all its words."""
    paragraph[0].attrSet("class", name)
    paragraph[1].children = without_ends(paragraph[1].children or [], mark)
    return list(paragraph)


def _with_boxes(tokens: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        end = _end_of_box(tokens, at)
        if not end:
            yield tokens[at]
            at += 1
            continue
        label = tokens[at + 1].content.strip("*")
        tag, name = ("section", "essentiel") if label == KEY_POINTS else ("aside", "reperes")
        yield _raw(f'<{tag} class="{name}" aria-label="{label}">\n<p class="label">{label}</p>\n')
        for token in tokens[at + 3 : end]:
            if name == "reperes" and token.type == "inline":
                token.children = split_date(token.children or [])
            yield token
        yield _raw(f"</{tag}>\n")
        at = end


def _end_of_box(tokens: Sequence[Token], at: int) -> int:
    """Return where the box that begins here ends, 0 where none begins: a label alone, then a list."""
    lists = {"bullet_list", "ordered_list"}
    if not (_is_paragraph(tokens, at) and is_label(_block(tokens[at + 1])) and at + 3 < len(tokens)):
        return 0
    if tokens[at + 3].type.removesuffix("_open") not in lists:
        return 0
    ends = (i for i in range(at + 4, len(tokens)) if tokens[i].level == 0 and tokens[i].nesting == -1)
    return next(ends) + 1


def _with_tables(tokens: Iterator[Token]) -> Iterator[Token]:
    """Put each table in a box, which scrolls where it is wider than the page; styles become classes."""
    for token in tokens:
        if token.type in {"th_open", "td_open"} and str(token.attrGet("style")) in _ALIGNED:
            token.attrSet("class", _ALIGNED[str(token.attrGet("style"))])
        if token.type == "table_open":
            yield _raw('<div class="tableau">\n')
        yield token
        if token.type == "table_close":
            yield _raw("</div>\n")


def _raw(html: str) -> Token:
    return Token("html_block", "", 0, content=html)
