"""The first paragraph of a page."""

from marbre.language.visible import has_words
from marbre.page import Block
from marbre.rules.context import Context


def first_paragraph(context: Context) -> Block | None:
    """Return the first paragraph of the body that is no mere image, None where there is none."""
    return next((b for b in context.blocks if b.kind == "paragraph" and has_words(b.text)), None)
