"""The article of an HTML page, found by trafilatura, and what the page says of its origin."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.errors import InputError
from marbre.source.markup import fold_space, fragment_paragraphs
from marbre.source.model import Paragraph, Source

_PAGE = re.compile(r"<(?:html|head|body|main|nav|header|footer|script|meta|link)\b", re.IGNORECASE)


def read_html(html: str, name: str) -> Source:
    """Return the article of a page, with the title, author, publisher, date, address and image it names.

    A fragment without page furniture is article from end to end. Raises InputError where there is no article.
    """
    source = _page(html) if _PAGE.search(html) else Source("", tuple(fragment_paragraphs(html)))
    paragraphs = list(source.paragraphs)
    if not any(p.kind != "heading" for p in paragraphs):
        raise InputError(
            f"Aucun article n’a été trouvé dans «\u00a0{name}\u00a0»\u00a0: copiez son texte dans un fichier .txt."
        )
    title = source.title
    if paragraphs[0].kind == "heading" and (not title or _alike(paragraphs[0].text, title)):
        title = paragraphs.pop(0).text
    return Source(
        title,
        tuple(paragraphs),
        author=source.author,
        publisher=source.publisher,
        url=source.url,
        date=source.date,
        image=source.image,
        image_alt=source.image_alt,
    )


def _page(html: str) -> Source:
    """Return what trafilatura finds; its XML keeps blockquotes, which its Markdown loses."""
    import trafilatura
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html
    from trafilatura.metadata import extract_metadata

    tree = trafilatura.load_html(html)
    if tree is None:
        return Source("", ())
    dates = {
        "extensive_search": False,
        "original_date": True,
    }  # a date found in the text may be another one's
    meta = extract_metadata(lxml_html.fromstring(lxml_html.tostring(tree)), date_config=dates, extensive=False)
    xml = trafilatura.extract(
        html,
        output_format="xml",
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        favor_precision=False,
        date_extraction_params=dates,
    )
    main = etree.fromstring(xml.encode()).find("main") if xml else None
    paragraphs = tuple(p for element in (main if main is not None else ()) for p in _element(element))
    if len(paragraphs) < 2:  # its last resort runs a short page together
        paragraphs = _marked_article(tree) or paragraphs
    return Source(
        fold_space(meta.title or ""),
        paragraphs,
        author=(meta.author or "").replace("; ", ", "),
        publisher=meta.sitename or "",
        url=meta.url or "",
        date=meta.date or "",
        image=meta.image or "",
        image_alt=_content(tree, "og:image:alt") or _content(tree, "twitter:image:alt"),
    )


def _marked_article(tree: Any) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the one element that the page itself calls its article, or its main part."""
    from lxml import html as lxml_html

    marked = tree.xpath("//article") or tree.xpath("//main")
    if len(marked) != 1:
        return ()
    return tuple(fragment_paragraphs(lxml_html.tostring(marked[0], encoding="unicode")))


def _content(tree: Any, name: str) -> str:
    found = tree.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    return fold_space(str(found[0])) if found else ""


def _element(element: Any) -> Iterator[Paragraph]:
    if element.tag == "list":
        yield from _items(element, 1)
    elif element.tag == "table":
        for row in element.iter("row"):
            if text := " | ".join(t for t in map(_text, row) if t):
                yield Paragraph(text)
    elif element.tag == "quote" and any(child.tag == "p" for child in element):
        yield from (Paragraph(text, "quote") for child in element if (text := _text(child)))
    elif text := _text(element):
        if element.tag == "head":
            level = re.sub(r"\D", "", element.get("rend", "")) or "2"
            yield Paragraph(text, "heading", max(2, min(6, int(level))))
        elif element.tag == "quote":
            yield Paragraph(text, "quote")
        elif element.tag in {"p", "ab", "code"}:
            yield Paragraph(text)


def _items(element: Any, depth: int) -> Iterator[Paragraph]:
    for item in element:
        inner = [child for child in item if child.tag == "list"]
        if text := _text(item, inner):
            yield Paragraph(text, "item", depth)
        for child in inner:
            yield from _items(child, depth + 1)


def _text(element: Any, but: list[Any] | None = None) -> str:
    """Return the words of an element, without those of some of its children."""
    out = [element.text or ""]
    for child in element:
        if child not in (but or []):
            out.append(" " if child.tag == "lb" else _words(child))
        out.append(child.tail or "")
    return fold_space("".join(out))


def _words(element: Any) -> str:
    """Return the words of an inline element, the spaces at its edges kept."""
    inner = (("" if child.tag != "lb" else " ") + _words(child) + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inner)


def _alike(one: str, other: str) -> bool:
    bare = [re.sub(r"\W+", " ", t).casefold().strip() for t in (one, other)]
    return bare[0] == bare[1] or (len(bare[0]) > 15 and bare[1].startswith(bare[0]))
