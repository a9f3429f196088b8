"""An element as WordPress may be given it: nothing in it is taken for a block, a shortcode or an address to embed."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]

_VOID = {"br", "hr", "img"}
_ADDRESS = re.compile(r"(\s*https?):(//\S+\s*)")


def element_html(element: HtmlElement) -> str:
    """Return the element as HTML, its no-break spaces as they are.

    `<`, `>` and `&` are escaped in attributes too: WordPress looks for its block comments before it reads HTML. `[` is
    written `&#91;`: the text « [gallery] » is no gallery. A paragraph that is nothing but an address stays text.
    """
    return f"{_opening(element)}{inner_html(element)}{_closing(element)}"


def inner_html(element: HtmlElement) -> str:
    """Return what is inside the element, as HTML."""
    return "".join(_inside(element))


def opening_html(element: HtmlElement) -> str:
    """Return the element's opening tag."""
    return _opening(element)


def escaped(text: str) -> str:
    """Return the text of an element as HTML that WordPress prints as it is."""
    for char, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("[", "&#91;")):
        text = text.replace(char, written)
    return text


def _inside(element: HtmlElement) -> Iterator[str]:
    text = element.text or ""
    alone = _ADDRESS.fullmatch(text) if not len(element) else None
    yield f"{escaped(alone[1])}&#58;{escaped(alone[2])}" if alone else escaped(text)
    for child in element:
        yield element_html(child)
        yield escaped(child.tail or "")


def _opening(element: HtmlElement) -> str:
    told = "".join(f' {name}="{escaped(value).replace(chr(34), "&quot;")}"' for name, value in element.items())
    return f"<{element.tag}{told}{'/' if element.tag in {'img', 'hr'} else ''}>"


def _attribute(value: str) -> str:
    return escaped(value).replace('"', "&quot;")


def _closing(element: HtmlElement) -> str:
    return "" if element.tag in _VOID else f"</{element.tag}>"
