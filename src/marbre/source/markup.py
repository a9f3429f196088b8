"""The paragraphs of HTML that is all article: a fragment, or what Word was turned into."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.source.model import Paragraph

_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "body",
    "html",
    "ul",
    "ol",
    "blockquote",
    "table",
    "tr",
    "header",
    "footer",
    "figure",
    "figcaption",
    "center",
    "td",
    "th",
    "tbody",
    "thead",
    "li",
    "dl",
    "dt",
    "dd",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
_UNSEEN = {
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "iframe",
    "svg",
    "button",
    "form",
    "nav",
    "aside",
    "footer",
}


def fragment_paragraphs(html: str, *, first_level: int = 2) -> list[Paragraph]:
    """Return the paragraphs, headings (of `first_level` to 6), items and quotations of an HTML fragment."""
    from lxml import html as lxml_html  # type: ignore[import-untyped]

    if not html.strip():
        return []
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    return list(_walk(root, "paragraph", 0, first_level))


def _walk(element: Any, kind: str, depth: int, first_level: int) -> Iterator[Paragraph]:
    """Yield the paragraphs of an element: its own words where it holds no block, else those of its blocks."""
    pieces: list[str] = [_one_line(element.text)]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _UNSEEN or not tag:
            pass
        elif tag in _BLOCKS:
            yield from _flush(pieces, kind, depth)
            yield from _block(child, tag, kind, depth, first_level)
        elif tag == "br":
            pieces.append("\n")
        elif any(e.tag in _BLOCKS for e in child.iterdescendants()):
            yield from _flush(pieces, kind, depth)
            yield from _walk(child, kind, depth, first_level)
        else:
            pieces.append(_inline(child))
        pieces.append(_one_line(child.tail))
    yield from _flush(pieces, kind, depth)


def _block(child: Any, tag: str, kind: str, depth: int, first_level: int) -> Iterator[Paragraph]:
    if re.fullmatch(r"h[1-6]", tag):
        text = fold_space(_inline(child))
        if text:
            yield Paragraph(text, "heading", max(first_level, int(tag[1])))
    elif tag in {"ul", "ol"}:
        yield from _walk(child, kind, depth + 1, first_level)
    elif tag == "li":
        yield from _walk(child, "item", max(1, depth), first_level)
    elif tag == "tr":
        cells = [fold_space(_inline(cell)) for cell in child]
        if any(cells):
            yield Paragraph(" | ".join(c for c in cells if c))
    else:
        yield from _walk(child, "quote" if tag == "blockquote" else kind, depth, first_level)


def _inline(element: Any) -> str:
    """Return the words of an element and of what it holds, without scripts."""
    out = [_one_line(element.text)]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNSEEN:
            out.append("\n" if child.tag == "br" else _inline(child))
        out.append(_one_line(child.tail))
    return "".join(out)


def _one_line(text: str | None) -> str:
    """Return the text as a browser shows it: its line ends are spaces, only <br> breaks a line."""
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def _flush(pieces: list[str], kind: str, depth: int) -> Iterator[Paragraph]:
    """Yield the paragraph that the pieces make; two line breaks in a row part paragraphs."""
    for part in re.split(r"\n[ \t]*\n", re.sub(r"[ \t\r]*\n[ \t\r]*", "\n", "".join(pieces))):
        if text := fold_space(part):
            yield Paragraph(text, kind, depth if kind == "item" else 0)  # type: ignore[arg-type]
    pieces.clear()


def fold_space(text: str) -> str:
    """Return the text with runs of ordinary white space folded; no-break spaces stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
