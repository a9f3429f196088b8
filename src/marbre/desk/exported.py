"""A page of the desk in other forms."""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from marbre.export.article_json import article_as_dict
from marbre.export.blocks import article_blocks
from marbre.export.card import title_card
from marbre.export.docx import article_docx
from marbre.export.html import article_html
from marbre.export.jsonld import jsonld_script
from marbre.export.render import body_html
from marbre.page import Page, write_page

CARD = "card.png"


def exported(form: str, page: Page, report: Mapping[str, Any], signature: Mapping[str, Any]) -> bytes:
    """Return the bytes of a page in a form: html, page, md, blocks, jsonld, docx or zip.

    `signature`: the record of its *bon à tirer*, empty where this text has none; the folder holds it.
    """
    if form == "docx":
        return article_docx(page, _card(page))
    if form == "zip":
        return _zip(page, report, signature)
    texts = {
        "html": lambda: body_html(page),
        "page": lambda: article_html(page),
        "md": lambda: write_page(page),
        "blocks": lambda: article_blocks(page),
        "jsonld": lambda: jsonld_script(page),
    }
    return texts[form]().encode("utf-8")


def _zip(page: Page, report: Mapping[str, Any], signature: Mapping[str, Any]) -> bytes:
    files = {
        "article.md": write_page(page).encode("utf-8"),
        "article.html": article_html(page).encode("utf-8"),
        "article.json": _json(article_as_dict(page)),
        "report.json": _json(report),
    }
    if page.meta.image == CARD:
        files[CARD] = _card(page)
    if signature:
        files["bon-a-tirer.json"] = _json(signature)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return packed.getvalue()


def _card(page: Page) -> bytes:
    return title_card(page.meta.title, credit=page.meta.publisher)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
