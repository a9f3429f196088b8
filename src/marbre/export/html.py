"""A page as an HTML document that is readable on its own."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from marbre.export.jsonld import jsonld_script
from marbre.export.render import body_html
from marbre.page import Page


@lru_cache(maxsize=4)
def template(name: str) -> Template:
    """Return one of our templates; everything put in it is escaped unless it is marked as HTML."""
    return Environment(loader=PackageLoader("marbre.export"), autoescape=True, trim_blocks=False).get_template(name)


def article_html(page: Page) -> str:
    """Return the whole document: head tags, JSON-LD, and the article with its h1 in one `<article>`."""
    return template("article.html.j2").render(
        meta=page.meta, jsonld=Markup(jsonld_script(page)), body=Markup(body_html(page))
    )
