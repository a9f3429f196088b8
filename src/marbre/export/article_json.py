"""A page as JSON, for programs."""

from dataclasses import asdict
from typing import Any

from marbre.export.jsonld import article_jsonld
from marbre.export.render import body_html
from marbre.language.words import count_words
from marbre.page import Page


def article_as_dict(page: Page) -> dict[str, Any]:
    """Return the page in the form of schemas/article.schema.json."""
    return {
        "meta": asdict(page.meta) | {"extra": {k: str(v) for k, v in page.meta.extra.items()}},
        "words": count_words(page.body),
        "blocks": [{"kind": b.kind, "level": b.level, "text": b.text} for b in page.blocks],
        "markdown": page.body,
        "html": body_html(page),
        "jsonld": article_jsonld(page),
    }
