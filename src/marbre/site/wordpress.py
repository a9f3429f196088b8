"""A WordPress site, by its public REST API: posts and pages that everybody may read."""

import json
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from marbre.errors import InputError
from marbre.messages import say
from marbre.site.model import SitePage
from marbre.web.fetch import Fetched

Get = Callable[[str], Fetched]
PER_PAGE = 50
MOST = 200
"""Requests: ten thousand pages."""
_KEYPHRASES = ("_yoast_wpseo_focuskw", "rank_math_focus_keyword")


def read_wordpress(base: str, get: Get) -> Iterator[SitePage]:
    """Yield the published posts and pages of a site; raises InputError where it does not answer as WordPress does."""
    for kind in ("posts", "pages"):
        for number in range(1, MOST + 1):
            rows = _rows(get, f"{base.rstrip('/')}/wp-json/wp/v2/{kind}?per_page={PER_PAGE}&page={number}")
            yield from map(_page, rows)
            if len(rows) < PER_PAGE:
                break


def _rows(get: Get, url: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(get(url).content)
    except ValueError:
        raise InputError(say("«\u00a0{url}\u00a0» ne répond pas comme un WordPress.", url=url[:80])) from None
    if not isinstance(rows, list) or not all(isinstance(r, dict) and "link" in r for r in rows):
        raise InputError(say("«\u00a0{url}\u00a0» ne répond pas comme un WordPress.", url=url[:80]))
    return rows


def _page(row: dict[str, Any]) -> SitePage:
    content = str(row.get("content", {}).get("rendered", ""))
    tree = html.fromstring(f"<div>{content}</div>")
    meta = row.get("meta") if isinstance(row.get("meta"), dict) else {}
    return SitePage(
        str(row["link"]),
        unescape(str(row.get("title", {}).get("rendered", ""))),
        str(row.get("slug", "")),
        next((str(meta[k]) for k in _KEYPHRASES if meta and meta.get(k)), ""),
        " ".join(tree.text_content().split()),
        tuple(str(a) for a in tree.xpath("//a/@href")),
    )
