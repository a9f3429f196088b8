"""The body of a page as paragraphs, and back."""

from collections.abc import Sequence

from marbre.page import Page
from marbre.source.model import Paragraph

_KINDS = {"heading": "heading", "item": "item", "quote": "quote"}


def paragraphs_of(page: Page) -> tuple[Paragraph, ...]:
    """Return the blocks of the body as paragraphs, in their order; code, tables and HTML as they stand."""
    found: list[Paragraph] = []
    for block in page.blocks:
        kind = _KINDS.get(block.kind, "paragraph")
        found.append(Paragraph(block.text, kind, block.level))  # type: ignore[arg-type]
    return tuple(found)


def words_only(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return the texts of the paragraphs that are running text: no headings."""
    return [p.text for p in paragraphs if p.kind != "heading"]


def without_lead(paragraphs: Sequence[Paragraph], sentences: Sequence[str]) -> list[Paragraph]:
    """Return the paragraphs without the sentences that the chapô is, where it is the very beginning of the text."""
    kept = list(paragraphs)
    for sentence in sentences:
        if kept and kept[0].kind == "paragraph" and kept[0].text.startswith(sentence):
            rest = kept[0].text[len(sentence) :].strip()
            kept[0:1] = [Paragraph(rest)] if rest else []
    return kept
