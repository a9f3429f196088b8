"""An article in the dialect of a static site generator: its path, its picture's, its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import PurePath, PurePosixPath
from typing import Any

import yaml

from marbre.export.dates import iso_date
from marbre.export.jsonld import author_names
from marbre.plan.slug import ascii_slug
from marbre.publish.model import Item

MARK = "marbre"
"""The field of the front matter that says which page of ours a file is."""


@dataclass(frozen=True)
class Dialect:
    """How a generator wants an article (dialects.yaml)."""

    article: str
    picture: str
    picture_url: str
    fields: Mapping[str, str]
    draft: Mapping[str, Any]
    published: Mapping[str, Any]
    escape: Mapping[str, str]
    """What its templates would obey in a text → how that is written so that it is printed."""


@dataclass(frozen=True)
class StaticFile:
    """What is written: the article's path and text, the picture's path ("" without one). Paths are relative."""

    article: str
    text: str
    picture: str


@lru_cache(maxsize=1)
def dialects() -> dict[str, Dialect]:
    """Return the dialects by the generators' names."""
    text = files("marbre.publish.static").joinpath("dialects.yaml").read_text("utf-8")
    return {name: Dialect(**told) for name, told in yaml.safe_load(text).items()}


def is_published(front: Mapping[str, Any], dialect: Dialect) -> bool:
    """Return whether an article's front matter makes it one that readers see."""
    return not any(
        front.get(name) == value for name, value in dialect.draft.items() if value != dialect.published.get(name)
    )


def date_of(front: Mapping[str, Any], dialect: Dialect) -> str:
    """Return the day in an article's front matter (YYYY-MM-DD), "" where there is none."""
    field = next((name for name, what in dialect.fields.items() if what == "date"), "")
    return iso_date(str(front.get(field, "")))[:10]


def static_file(item: Item, dialect: Dialect, *, published: bool, today: str, section: str = "") -> StaticFile:
    """Return the article as the generator wants it. `section`: the folder of articles, where it is not the usual one.

    `today` (YYYY-MM-DD) is the date of a page that has none: generators sort by it.
    """
    meta = item.page.meta
    slug = ascii_slug(meta.slug) or ascii_slug(meta.title) or "article"
    day = iso_date(meta.date)[:10]
    date = day if len(day) == 10 else today
    suffix = PurePath(item.picture.name).suffix.lower() if item.picture else ""
    names = {"slug": slug, "date": date, "suffix": suffix}
    picture_url = dialect.picture_url.format(**names) if item.picture else ""
    values: dict[str, Any] = {
        "title": meta.title,
        "seo_title": meta.seo_title,
        "description": meta.description,
        "slug": slug,
        "date": date,
        "author": meta.author,
        "authors": author_names(meta.author),
        "keywords": [meta.keyphrase] if meta.keyphrase else [],
        "lang": meta.lang,
        "picture": picture_url,
        "pictures": [picture_url] if picture_url else [],
        "alt": item.picture.alt if item.picture else "",
        "source": meta.source,
    }
    front = {field: values[what] for field, what in dialect.fields.items() if values[what]}
    state = dialect.published if published else dialect.draft
    front.update({k: v.format(**names) if isinstance(v, str) else v for k, v in state.items()})
    if not item.indexed:
        front["robots"] = "noindex"  # the site's template has to print it
    front[MARK] = item.mark
    told = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    path = PurePosixPath(dialect.article.format(**names))
    path = PurePosixPath(section) / path.name if section else path
    return StaticFile(
        str(path),
        f"---\n{told}---\n\n{_printed(item.page.body.strip(), dialect)}\n",
        dialect.picture.format(**names) if item.picture else "",
    )


def _printed(body: str, dialect: Dialect) -> str:
    """Return a text in which the generator's templates find nothing to run."""
    if not dialect.escape:
        return body
    found = "|".join(re.escape(mark) for mark in sorted(dialect.escape, key=len, reverse=True))
    return re.sub(found, lambda m: dialect.escape[m[0]], body)
