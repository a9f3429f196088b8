"""Structured data of an article, by schema.org: only what is known, and what the page shows."""

import json
import re
from typing import Any

from marbre.export.dates import iso_date
from marbre.export.published import NOWHERE, Published, image_address, is_web, picture_of
from marbre.language.words import count_words
from marbre.page import Meta, Page

SOURCE_LANG = "source_lang"
"""The front matter's field for the language of the article that a page was made from, where it is another one."""


def article_jsonld(page: Page, published: Published = NOWHERE) -> dict[str, Any]:
    """Return a NewsArticle with the properties that are known; the article it was made from is `isBasedOn`.

    Without a site of its own, the page's publisher is the one that its front matter names.
    """
    meta = page.meta
    known: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": meta.title,
        "description": meta.description,
        "inLanguage": meta.lang,
        "keywords": meta.keyphrase,
        "author": [_author(name, meta.publisher) for name in author_names(meta.author)],
        "publisher": _organization(published.site or meta.publisher),
        "datePublished": iso_date(published.date or meta.date),
        "dateModified": iso_date(published.modified),
        "image": [_image(meta, published)] if picture_of(meta) else None,
        "wordCount": count_words(page.body),
        "url": published.address,
        "mainEntityOfPage": published.address,
        "isBasedOn": _origin(meta),
        "citation": meta.source if is_web(meta.source) else "",
        "translationOfWork": _original(meta),
        "creditText": ", ".join(dict.fromkeys(t for t in (meta.author, meta.publisher) if t)),
    }
    return {key: value for key, value in known.items() if value}


def jsonld_script(page: Page, published: Published = NOWHERE) -> str:
    """Return the JSON-LD as a script's text: nothing in it can close the script."""
    text = json.dumps(article_jsonld(page, published), ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def author_names(text: str) -> list[str]:
    """Return the authors that a byline names: parted by commas, semicolons and « et » before a capital."""
    names = re.split(r"\s*[,;]\s*|\s+(?:et|and)\s+(?=[^\W\d_a-zà-ÿ])", text.strip())
    return list(dict.fromkeys(name for name in names if name))


def _image(meta: Meta, published: Published) -> str | dict[str, Any]:
    """Return the picture's address, with its size where that is known."""
    address, (across, down) = image_address(meta, published), published.image_size
    if not (across and down):
        return address
    return {"@type": "ImageObject", "url": address, "width": across, "height": down, "caption": meta.image_alt}


def _original(meta: Meta) -> dict[str, Any] | None:
    """Return the work that the page translates, None where its front matter (`source_lang`) names no other language."""
    language = str(meta.extra.get(SOURCE_LANG) or "")
    if not language or language.split("-")[0].lower() == meta.lang.split("-")[0].lower():
        return None
    return {"@type": "Article", **(_origin(meta) or {}), "inLanguage": language}


def _author(name: str, publisher: str) -> dict[str, str]:
    """Return the author by name; an acronym (« AFP ») or the publisher itself signs as an organization."""
    agency = name == publisher or re.fullmatch(r"[^\W\d_a-zà-ÿ]{2,}", name)
    return {"@type": "Organization" if agency else "Person", "name": name}


def _organization(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _origin(meta: Meta) -> dict[str, Any] | None:
    """Return the article that this one was made from, None where nothing is known of it."""
    origin = {
        "url": meta.source if is_web(meta.source) else "",
        "author": [_author(name, meta.publisher) for name in author_names(meta.author)],
        "publisher": _organization(meta.publisher),
    }
    known = {key: value for key, value in origin.items() if value}
    return {"@type": "Article", **known} if known else None
