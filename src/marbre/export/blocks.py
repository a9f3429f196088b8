"""A page's body as WordPress blocks (Gutenberg): what its editor shows block by block, not one piece of HTML.

The markup is that of the blocks' own `save` functions (WordPress 6.1; later editors migrate it without a warning).
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from lxml import html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from marbre.export.block_html import element_html, escaped, inner_html, opening_html
from marbre.export.jsonld import jsonld_script
from marbre.export.published import NOWHERE, Published
from marbre.export.render import body_html
from marbre.page import Page

_BEARERS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "section", "aside"}
"""The elements whose block keeps a class of its own."""
_LISTS = {"ul", "ol"}
_NO_WORDS = {"pre", "blockquote", "div", "hr", "h2", "h3", "h4", "h5", "h6", "section", "aside"}
"""What an item of a list may hold in Markdown, and its block's line of words may not."""
_ALIGNED = {"droite": "right", "centre": "center"}


def article_blocks(page: Page, *, mark: str = "") -> str:
    """Return the body as block markup. `mark`: a class that its first block of words bears, by which it is found again."""
    elements = html.fragments_fromstring(f"<div>{body_html(page)}</div>")[0]
    bearer = next((e for e in elements if e.tag in _BEARERS and _picture(e) is None), None)
    if mark and bearer is not None:
        bearer.set("class", f"{bearer.get('class', '')} {mark}".strip())
    blocks = "\n\n".join(_block(element) for element in elements)
    if mark and bearer is None:  # a body of tables or pictures alone
        return _wrapped("group", f'<div class="wp-block-group {mark}">{blocks}</div>', {"className": mark})
    return blocks


def jsonld_block(page: Page, published: Published = NOWHERE) -> str:
    """Return the structured data as a block of HTML; sites strip it silently for users who may not write scripts."""
    told = re.sub(r"\[(?=[\w/])", r"\\u005b", jsonld_script(page, published))  # « [gallery] » is text here too
    script = f'<script type="application/ld+json">\n{told}\n</script>'
    return _wrapped("html", script)


def _block(element: HtmlElement) -> str:
    tag = str(element.tag)
    if tag == "p":
        return _paragraph(element)
    if tag[0] == "h" and tag[1:].isdigit():
        level = int(tag[1])
        return _wrapped("heading", element_html(element), ({} if level == 2 else {"level": level}) | _named(element))
    if tag in {"ul", "ol"}:
        return _list(element) if _is_plain(element) else _wrapped("html", element_html(element))
    if tag == "blockquote":
        return _holder(element, "quote", "blockquote", "wp-block-quote")
    if tag in {"section", "aside"}:
        return _holder(element, "group", "div", "wp-block-group")
    if tag == "div":
        return _table(element)
    if tag == "pre":
        element.set("class", "wp-block-code")
        return _wrapped("code", element_html(element))
    if tag == "hr":
        return _wrapped("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    return _wrapped("html", element_html(element))


def _paragraph(element: HtmlElement) -> str:
    picture = _picture(element)
    if picture is not None:
        return _wrapped("image", f'<figure class="wp-block-image">{element_html(picture)}</figure>')
    return _wrapped("paragraph", element_html(element), _named(element))


def _picture(element: HtmlElement) -> HtmlElement | None:
    """Return the picture that is all that a paragraph holds, else None."""
    alone = len(element) == 1 and element.tag == "p" and not element.text_content().strip()
    return element[0] if alone and element[0].tag == "img" else None


def _table(box: HtmlElement) -> str:
    """Return the table of a box, its cells aligned as the block has it."""
    for cell in box.iter("th", "td"):
        side = _ALIGNED.get(cell.attrib.pop("class", ""))
        if side:
            cell.attrib.update({"class": f"has-text-align-{side}", "data-align": side})
    return _wrapped("table", f'<figure class="wp-block-table">{element_html(box.find("table"))}</figure>')


def _list(element: HtmlElement) -> str:
    attributes = _named(element)
    if element.tag == "ol":
        attributes["ordered"] = True
        if element.get("start", "").isdigit():
            attributes["start"] = int(element.get("start"))
    opening = opening_html(element)
    items = "\n\n".join(_item(item) for item in element)
    return _wrapped("list", f"{opening}{items}</{element.tag}>", attributes)


def _is_plain(element: HtmlElement) -> bool:
    """Return whether a list is one that its block can hold: in each item words, then lists, and nothing else."""
    for item in element:
        kinds = [str(child.tag) for child in item]
        first = next((i for i, kind in enumerate(kinds) if kind in _LISTS), len(kinds))
        after = item[first:] if first < len(kinds) else []
        if any(kind not in _LISTS for kind in kinds[first:]) or any((child.tail or "").strip() for child in after):
            return False
        if _NO_WORDS & set(kinds[:first]) or not all(_is_plain(inner) for inner in after):
            return False
    return True


def _item(item: HtmlElement) -> str:
    """Return a list item: its words, then the lists inside it; the paragraphs of a loose list lose their marks."""
    words = [escaped((item.text or "").strip("\n"))]
    inner: list[str] = []
    for child in item:
        if child.tag in {"ul", "ol"}:
            inner.append(_list(child))
        elif child.tag == "p":
            words.append(("<br>" if "".join(words).strip() else "") + inner_html(child))
        else:
            words.append(element_html(child))
        words.append(escaped((child.tail or "").strip("\n")))
    return _wrapped("list-item", f"<li>{''.join(words)}{''.join(inner)}</li>")


def _holder(element: HtmlElement, name: str, tag: str, own_class: str) -> str:
    inner = "\n\n".join(_block(child) for child in element)
    classes = f"{own_class} {element.get('class', '')}".strip()
    return _wrapped(name, f'<{tag} class="{classes}">{inner}</{tag}>', _named(element))


def _named(element: HtmlElement) -> dict[str, Any]:
    name = element.get("class")
    return {"className": name} if name else {}


def _wrapped(name: str, markup: str, attributes: Mapping[str, Any] | None = None) -> str:
    told = json.dumps(attributes, ensure_ascii=False, separators=(",", ":")) + " " if attributes else ""
    told = told.replace("--", "\\u002d\\u002d").replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f"<!-- wp:{name} {told}-->\n{markup}\n<!-- /wp:{name} -->"
