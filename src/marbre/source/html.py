"""The article of an HTML page, found by trafilatura; a .docx arrives here as HTML too."""

import re
from typing import Any
from xml.etree import ElementTree

from marbre.errors import InputError
from marbre.source.model import Paragraph, Source


def read_html(html: str, name: str) -> Source:
    """Return the article of a page; raises InputError where there is none."""
    import trafilatura

    whole = (
        html
        if re.search(r"<html|<body", html, re.IGNORECASE)
        else f"<html><body><article>{html}</article></body></html>"
    )
    xml = trafilatura.extract(
        whole,
        output_format="xml",
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        include_formatting=False,
        favor_recall=True,
    )
    paragraphs = list(_paragraphs(ElementTree.fromstring(xml))) if xml else []
    if not paragraphs:
        raise InputError(
            f"Aucun article n’a été trouvé dans «\u00a0{name}\u00a0»\u00a0: collez son texte dans un fichier .txt."
        )
    meta: dict[str, Any] = dict(ElementTree.fromstring(xml).attrib)
    title = str(meta.get("title") or "")
    if paragraphs[0].kind == "heading" and (not title or paragraphs[0].text.strip() == title.strip()):
        title = paragraphs.pop(0).text
    return Source(
        title,
        tuple(paragraphs),
        author=str(meta.get("author") or "").replace("; ", ", "),
        publisher=str(meta.get("sitename") or ""),
        url=str(meta.get("url") or ""),
        date=str(meta.get("date") or ""),
    )


def _paragraphs(root: ElementTree.Element) -> Any:
    main = root.find("main")
    for element in main if main is not None else []:
        yield from _element(element)


def _element(element: ElementTree.Element) -> Any:
    if element.tag == "list":
        for item in element:
            if text := _text(item):
                yield Paragraph(text, "item", 1)
        return
    text = _text(element)
    if not text:
        return
    if element.tag == "head":
        level = re.sub(r"\D", "", element.get("rend", "")) or "2"
        yield Paragraph(text, "heading", max(2, min(6, int(level))))
    elif element.tag == "quote":
        yield Paragraph(text, "quote")
    elif element.tag == "p":
        yield Paragraph(text)


def _text(element: ElementTree.Element) -> str:
    return re.sub(r"[ \t\n]+", " ", "".join(element.itertext())).strip()
