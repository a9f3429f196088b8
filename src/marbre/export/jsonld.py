"""Structured data of an article, by schema.org: only what is known, and what the page shows."""

import json
from typing import Any

from marbre.language.words import count_words
from marbre.page import Page


def article_jsonld(page: Page) -> dict[str, Any]:
    """Return a NewsArticle with the properties that are known."""
    meta = page.meta
    origin: dict[str, Any] = {"@type": "CreativeWork", "url": meta.source, "author": _person(meta.author)}
    if meta.publisher:
        origin["publisher"] = {"@type": "Organization", "name": meta.publisher}
    known = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": meta.title,
        "description": meta.description,
        "inLanguage": meta.lang,
        "keywords": meta.keyphrase,
        "author": [_person(name.strip()) for name in meta.author.split(",") if name.strip()],
        "datePublished": meta.date,
        "image": meta.image,
        "wordCount": count_words(page.body),
        "isBasedOn": {k: v for k, v in origin.items() if v} if any((meta.author, meta.publisher, meta.source)) else None,
        "creditText": ", ".join(t for t in (meta.author, meta.publisher) if t),
    }
    return {key: value for key, value in known.items() if value}


def _person(name: str) -> dict[str, str] | None:
    return {"@type": "Person", "name": name} if name else None


def jsonld_script(page: Page) -> str:
    """Return the JSON-LD as a script's text: nothing in it can close the script."""
    text = json.dumps(article_jsonld(page), ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
