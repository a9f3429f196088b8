"""The fields of SEO plug-ins: those that the site lets be written, and what to say of the others."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from marbre.messages import say
from marbre.publish.model import Item
from marbre.publish.wordpress.site import Site

ADVICE = say(
    "Le titre, la description et l’expression-clé SEO n’ont pas été transmis\u00a0: le site n’ouvre pas ces champs à l’API. "
    "Le guide « Publier » donne les lignes à ajouter au site."
)


@lru_cache(maxsize=1)
def _plugins() -> dict[str, dict[str, str]]:
    text = files("marbre.publish.wordpress").joinpath("seo_fields.yaml").read_text("utf-8")
    plugins: dict[str, dict[str, str]] = yaml.safe_load(text)
    return plugins


def writable(site: Site) -> frozenset[str]:
    """Return the meta fields of posts that the site's API writes."""
    told: Any = site.told(site.call("OPTIONS", "posts"))
    for name in ("schema", "properties", "meta", "properties"):
        told = told.get(name) if isinstance(told, dict) else None
    return frozenset(told if isinstance(told, dict) else ())


def seo_meta(item: Item, known: frozenset[str]) -> dict[str, str]:
    """Return the plug-ins' fields that the site knows, with the page's values."""
    page = item.page
    values = {
        "title": page.meta.seo_title or page.meta.title,
        "description": page.meta.description,
        "keyphrase": page.meta.keyphrase,
        "noindex": "" if item.indexed else "1",
    }
    return {
        field: values[what]
        for fields in _plugins().values()
        for what, field in fields.items()
        if field in known and values[what]
    }


def can_hide(known: frozenset[str]) -> bool:
    """Return whether one of a site's writable fields keeps search engines off a post."""
    return any(fields.get("noindex") in known for fields in _plugins().values())


def known_fields(known: frozenset[str]) -> frozenset[str]:
    """Return those of a site's writable fields that a plug-in reads."""
    return known & {field for fields in _plugins().values() for field in fields.values()}
