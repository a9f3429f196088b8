"""A page as an HTML document that is readable on its own."""

import re
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from marbre.export.dates import french_date, iso_date
from marbre.export.jsonld import author_names, jsonld_script
from marbre.export.published import NOWHERE, Published, image_address, is_web, picture_of
from marbre.export.render import render_body
from marbre.page import Meta, Page


@lru_cache(maxsize=4)
def template(name: str) -> Template:
    """Return one of our templates; everything put in it is escaped unless it is marked as HTML."""
    loader = PackageLoader("marbre.export")
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)


def article_html(page: Page, *, published: Published = NOWHERE) -> str:
    """Return the whole document: head tags, JSON-LD, and one `<article>` with its `<h1>`, chapô and figure.

    What is not known is left out: no canonical link without an address, no date without an ISO 8601 one.
    """
    body = render_body(page)
    return template("article.html.j2").render(
        meta=page.meta,
        published=published,
        canonical=published.address if is_web(published.address) else "",
        locale=_locale(page.meta.lang),
        image=image_address(page.meta, published),
        picture=picture_of(page.meta),
        dates=_dates(page.meta, published),
        authors=_listed(author_names(page.meta.author)),
        jsonld=Markup(jsonld_script(page, published)),
        lead=Markup(body.lead),
        body=Markup(body.rest),
    )


def _dates(meta: Meta, published: Published) -> dict[str, Any]:
    date = iso_date(published.date or meta.date)
    modified = iso_date(published.modified)
    return {
        "published": date,
        "published_words": french_date(date),
        "modified": modified,
        "modified_words": french_date(modified),
    }


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} et {names[-1]}" if len(names) > 1 else "".join(names)


def _locale(lang: str) -> str:
    """Return the Open Graph locale of a language tag (fr → fr_FR, fr-CA → fr_CA), "" where it is unknown."""
    match = re.fullmatch(r"([a-z]{2})[-_]([A-Za-z]{2})", lang)
    if match:
        return f"{match[1]}_{match[2].upper()}"
    return "fr_FR" if lang in {"fr", ""} else ""
