"""The text that a page's facts are looked for in, and the page's own text."""

from marbre.page import Page
from marbre.page_parts import parts
from marbre.source.model import Source


def source_text(source: Source, *more: str) -> str:
    """Return everything that the source and its further sources say: title, paragraphs, byline; and what else the user gave."""
    said = [text for one in source.each for text in _said(one)]
    return "\n\n".join(t for t in [*said, *more] if t)


def _said(source: Source) -> list[str]:
    origin = [source.author, source.author_role, source.publisher, source.date, source.url]
    matter = [v for v in (source.front_matter or {}).values() if isinstance(v, str)]
    return [source.title, source.text, *origin, *matter]


def page_text(page: Page) -> str:
    """Return everything that the page tells a reader: title, description and body, without the line of credit."""
    credit = parts(page).credit
    body = page.body if credit is None else page.body[: credit.start] + page.body[credit.end :]
    return "\n\n".join(t for t in [page.meta.title, page.meta.seo_title, page.meta.description, body] if t)
