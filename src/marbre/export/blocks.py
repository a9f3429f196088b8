"""A page's body as WordPress blocks (Gutenberg): what its editor shows block by block, not one piece of HTML.

The markup is that of the blocks' own `save` functions (WordPress 6.1; later editors migrate it without a warning).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from marbre.export.jsonld import jsonld_script
from marbre.export.published import NOWHERE, Published
from marbre.export.render import body_html
from marbre.page import Page

_BEARERS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "section", "aside"}
"""The elements whose block keeps a class of its own."""
_ALIGNED = {"droite": "right", "centre": "center"}


def article_blocks(page: Page, *, mark: str = "") -> str:
    """Return the body as block markup. `mark`: a class that its first block of words bears, by which it is found again."""
    elements = html.fragments_fromstring(f"<div>{body_html(page)}</div>")[0]
    bearer = next((e for e in elements if e.tag in _BEARERS), None)
    if mark and bearer is not None:
        bearer.set("class", f"{bearer.get('class', '')} {mark}".strip())
    return "\n\n".join(_block(element) for element in elements)


def jsonld_block(page: Page, published: Published = NOWHERE) -> str:
    """Return the structured data as a block of HTML; sites strip it silently for users who may not write scripts."""
    script = f'<script type="application/ld+json">\n{jsonld_script(page, published)}\n</script>'
    return _wrapped("html", script)


def _block(element: HtmlElement) -> str:
    tag = str(element.tag)
    if tag == "p":
        return _paragraph(element)
    if tag[0] == "h" and tag[1:].isdigit():
        level = int(tag[1])
        return _wrapped("heading", _html(element), ({} if level == 2 else {"level": level}) | _named(element))
    if tag in {"ul", "ol"}:
        return _list(element)
    if tag == "blockquote":
        return _holder(element, "quote", "blockquote", "wp-block-quote")
    if tag in {"section", "aside"}:
        return _holder(element, "group", "div", "wp-block-group")
    if tag == "div":
        return _table(element)
    if tag == "pre":
        element.set("class", "wp-block-code")
        return _wrapped("code", _html(element))
    if tag == "hr":
        return _wrapped("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    return _wrapped("html", _html(element))


def _paragraph(element: HtmlElement) -> str:
    children = list(element)
    picture = children[0] if len(children) == 1 and not element.text_content().strip() else None
    if picture is not None and picture.tag == "img":
        return _wrapped("image", f'<figure class="wp-block-image">{_html(picture)[:-1]}/></figure>')
    return _wrapped("paragraph", _html(element), _named(element))


def _table(box: HtmlElement) -> str:
    """Return the table of a box, its cells aligned as the block has it."""
    for cell in box.iter("th", "td"):
        side = _ALIGNED.get(cell.attrib.pop("class", ""))
        if side:
            cell.attrib.update({"class": f"has-text-align-{side}", "data-align": side})
    return _wrapped("table", f'<figure class="wp-block-table">{_html(box.find("table"))}</figure>')


def _list(element: HtmlElement) -> str:
    attributes = _named(element)
    if element.tag == "ol":
        attributes["ordered"] = True
        if element.get("start"):
            attributes["start"] = int(element.get("start", "1"))
    opening = _opening(element)
    items = "\n\n".join(_item(item) for item in element)
    return _wrapped("list", f"{opening}{items}</{element.tag}>", attributes)


def _item(item: HtmlElement) -> str:
    """Return a list item: its words, then the lists inside it; the paragraphs of a loose list lose their marks."""
    words = [(item.text or "").strip("\n")]
    inner: list[str] = []
    for child in item:
        if child.tag in {"ul", "ol"}:
            inner.append(_list(child))
        elif child.tag == "p":
            words.append(("<br>" if "".join(words).strip() else "") + _inside(child))
        else:
            words.append(_html(child))
        words.append((child.tail or "").strip("\n"))
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


def _html(element: HtmlElement) -> str:
    text: str = html.tostring(element, encoding="unicode", with_tail=False)
    return text.replace("&nbsp;", "\u00a0")


def _opening(element: HtmlElement) -> str:
    return "".join(_tag(element))


def _tag(element: HtmlElement) -> Iterator[str]:
    yield f"<{element.tag}"
    for key, value in element.items():
        yield f' {key}="{value}"'
    yield ">"


def _inside(element: HtmlElement) -> str:
    whole = _html(element)
    return whole[whole.index(">") + 1 : whole.rindex("<")]
