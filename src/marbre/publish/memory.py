"""What a page remembers of where it was sent: in its front matter, so that the page alone is enough."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from marbre.page import Page
from marbre.publish.model import Memory

KEY = "published"
MARK = "mark"


def mark_of(page: Page) -> str:
    """Return the page's mark, "" where it was never sent anywhere."""
    return str(_table(page).get(MARK, ""))


def marked(page: Page) -> Page:
    """Return the page with a mark of its own; it keeps the one it has."""
    if mark_of(page):
        return page
    return _with(page, {**_table(page), MARK: f"marbre{secrets.token_hex(8)}"})


def memory_of(page: Page, destination: str) -> Memory:
    """Return what is remembered of a destination."""
    there = _table(page).get(destination)
    if not isinstance(there, Mapping):
        return Memory()
    return Memory(**{name: str(there.get(name, "")) for name in asdict(Memory())})


def remembering(page: Page, destination: str, memory: Memory) -> Page:
    """Return the page with what is to be remembered of a destination."""
    told = {name: value for name, value in asdict(memory).items() if value}
    return _with(page, {**_table(page), destination: told}) if told else page


def without_memory(page: Page) -> Page:
    """Return the page as it was before it was sent anywhere."""
    return page.with_meta(extra={name: value for name, value in page.meta.extra.items() if name != KEY})


def _table(page: Page) -> dict[str, Any]:
    table = page.meta.extra.get(KEY)
    return dict(table) if isinstance(table, Mapping) else {}


def _with(page: Page, table: dict[str, Any]) -> Page:
    return page.with_meta(extra={**page.meta.extra, KEY: table})
