"""A page with links put in."""

from collections.abc import Iterable

from marbre.diagnostic import Edit, apply_edits
from marbre.page import Page
from marbre.site.model import Suggested


def linked(page: Page, suggested: Iterable[Suggested]) -> Page:
    """Return the page with the links made; not a word of it changes."""
    edits = [Edit(s.start, s.end, f"[{s.anchor}](<{s.target.url}>)") for s in suggested]
    return Page(page.meta, apply_edits(page.body, edits))
