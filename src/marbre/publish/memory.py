"""What a page remembers of where it was sent: in its front matter, so that the page alone is enough."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from marbre.page import Page
from marbre.publish.model import Memory

KEY = "sent"
"""The front matter's field; « published » would be that of several site generators."""
MARK, COPIES = "mark", "copies"
SHAPE = re.compile(r"marbre[0-9a-f]{16}")
"""A mark is a word that no text holds: it stands in addresses, file names and classes."""


def mark_of(page: Page) -> str:
    """Return the page's mark, "" where it was never sent anywhere."""
    mark = _table(page).get(MARK)
    return mark if isinstance(mark, str) and SHAPE.fullmatch(mark) else ""


def marked(page: Page) -> Page:
    """Return the page with a mark of its own; it keeps the one it has."""
    if mark_of(page):
        return page
    return _with(page, {**_table(page), MARK: f"marbre{secrets.token_hex(8)}"})


def memory_of(page: Page, destination: str) -> Memory:
    """Return what is remembered of a destination."""
    there = _copies(page).get(destination)
    if not isinstance(there, Mapping):
        return Memory()
    return Memory(**{name: str(there.get(name, "")) for name in asdict(Memory())})


def remembering(page: Page, mark: str, destination: str, memory: Memory) -> Page:
    """Return the page with its mark and what is to be remembered of a destination."""
    told = {name: value for name, value in asdict(memory).items() if value}
    copies = {**_copies(page), destination: told} if told else _copies(page)
    return _with(page, {**_table(page), MARK: mark, **({COPIES: copies} if copies else {})})


def without_memory(page: Page) -> Page:
    """Return the page as it was before it was sent anywhere."""
    return page.with_meta(extra={name: value for name, value in page.meta.extra.items() if name != KEY})


def _table(page: Page) -> dict[str, Any]:
    table = page.meta.extra.get(KEY)
    return dict(table) if isinstance(table, Mapping) else {}


def _copies(page: Page) -> dict[str, Any]:
    copies = _table(page).get(COPIES)
    return dict(copies) if isinstance(copies, Mapping) else {}


def _with(page: Page, table: dict[str, Any]) -> Page:
    return page.with_meta(extra={**page.meta.extra, KEY: table})
