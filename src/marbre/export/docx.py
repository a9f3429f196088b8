"""A page as a Word document: headings, chapô, boxes, lists, quotations, tables, links, the picture with its alt text."""

import re
from io import BytesIO
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from marbre.errors import UsageError
from marbre.export.render import body_html
from marbre.messages import say
from marbre.page import Page

WIDTH_CM = 16.0
"""Of the picture: an A4 page without its margins."""
LONGEST_PROPERTY = 255
"""Characters that a document's own property holds."""
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not hold."""
_LOCALES = {"fr": "fr-FR", "en": "en-US"}
_LISTS = {"ul": "List Bullet", "ol": "List Number"}


def article_docx(page: Page, picture: bytes = b"") -> bytes:
    """Return the document's bytes. Raises UsageError where the library that writes it is not installed."""
    try:
        import docx
    except ImportError:
        raise UsageError(say("Écrire un .docx demande un complément\u00a0: pip install 'marbre[docx]'.")) from None
    document = docx.Document()
    properties = document.core_properties
    for name in ("title", "author"):
        setattr(properties, name, _printable(getattr(page.meta, name))[:LONGEST_PROPERTY])
    properties.subject = _printable(page.meta.description)[:LONGEST_PROPERTY]
    properties.keywords = _printable(page.meta.keyphrase)[:LONGEST_PROPERTY]
    _set_language(document, page.meta.lang)
    document.add_heading(_printable(page.meta.title), 0)
    if picture:
        _add_picture(document, picture, _printable(page.meta.image_alt or page.meta.title))
    for element in html.fragments_fromstring(f"<div>{body_html(page)}</div>")[0]:
        _add(document, element)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _printable(text: str) -> str:
    return _UNWRITABLE.sub("", text)


def _set_language(document: Any, lang: str) -> None:
    """Say in which language the words are: Word's spelling checker goes by the style, not by the properties."""
    from docx.oxml.ns import qn

    document.core_properties.language = lang
    for told in document.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), _LOCALES.get(lang, lang) or _LOCALES["fr"])


def _add_picture(document: Any, picture: bytes, alt: str) -> None:
    from docx.image.exceptions import UnrecognizedImageError
    from docx.shared import Cm

    try:
        shape = document.add_picture(BytesIO(picture), width=Cm(WIDTH_CM))
    except UnrecognizedImageError:  # WebP and AVIF: Word does not read them
        return
    shape._inline.docPr.set("descr", alt)


def _add(document: Any, element: Any, style: str | None = None, depth: int = 1) -> None:
    tag = str(element.tag)
    if tag[0] == "h" and tag[1:].isdigit():
        document.add_heading(_printable(element.text_content()), int(tag[1]) - 1)
    elif tag in _LISTS:
        for item in element:
            _add_item(document, item, _LISTS[tag], depth)
    elif tag in {"section", "aside", "blockquote"}:
        for child in element:
            _add(document, child, "Intense Quote" if tag == "blockquote" else None)
    elif tag == "div":
        _add_table(document, element.find("table"))
    elif tag == "pre":
        document.add_paragraph(_printable(element.text_content().rstrip("\n")), style="No Spacing")
    elif tag == "hr":
        document.add_paragraph("* * *")
    else:
        name = element.get("class", "")
        paragraph = document.add_paragraph(style=style)
        _add_runs(paragraph, element, bold=name in {"chapo", "label"}, italic=name == "credit")


def _add_item(document: Any, item: Any, style: str, depth: int) -> None:
    """Add a list item, then the lists inside it one level deeper (Word's styles go to 3)."""
    inner = [child for child in item if child.tag in _LISTS]
    for child in inner:
        item.remove(child)
    if len(item):
        item[-1].tail = (item[-1].tail or "").rstrip("\n")
    else:
        item.text = (item.text or "").rstrip("\n")
    name = style if depth == 1 else f"{style} {min(depth, 3)}"
    _add_runs(document.add_paragraph(style=name), item)
    for child in inner:
        _add(document, child, depth=depth + 1)


def _add_table(document: Any, table: Any) -> None:
    rows = [list(row) for row in table.iter("tr")]
    made = document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            _add_runs(made.cell(i, j).paragraphs[0], cell, bold=cell.tag == "th")


def _add_runs(paragraph: Any, element: Any, *, bold: bool = False, italic: bool = False) -> None:
    _run(paragraph, element.text, bold, italic)
    for child in element:
        tag = child.tag
        if tag == "p" and paragraph.text.strip():  # the paragraphs of a loose item, each on its line
            paragraph.add_run().add_break()
        if tag == "br":
            paragraph.add_run().add_break()
        elif tag == "img":
            _run(paragraph, child.get("alt"), bold, italic)
        elif tag == "a" and child.get("href"):
            _add_link(paragraph, child.text_content(), child.get("href"))
        else:
            _add_runs(paragraph, child, bold=bold or tag == "strong", italic=italic or tag == "em")
        _run(paragraph, child.tail, bold, italic)


def _run(paragraph: Any, text: str | None, bold: bool, italic: bool) -> None:
    if text and text.strip("\n"):
        run = paragraph.add_run(_printable(text).replace("\n", " "))
        run.bold, run.italic = bold or None, italic or None


def _add_link(paragraph: Any, text: str, address: str) -> None:
    """Add a link: python-docx reads them but does not write them, so its parts are made here (ECMA-376, 17.16.22)."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    number = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), number)
    run = paragraph.add_run(_printable(text))
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
