"""The parts of a page as marbre sets them: chapô, boxes, running text, credit. Read back from the Markdown alone."""

import re
from dataclasses import dataclass

from marbre.page import Block, Page

KEY_POINTS, TIMELINE = "L’essentiel", "Repères"
"""The boxes' labels: each stands alone in bold, a list follows."""


@dataclass(frozen=True)
class Parts:
    """The blocks of a page by what they are. `running` is the article itself: intertitres and text."""

    lead: Block | None
    boxes: tuple[Block, ...]
    running: tuple[Block, ...]
    credit: Block | None


def parts(page: Page) -> Parts:
    """Return the parts of a page."""
    blocks = list(page.blocks)
    lead = blocks.pop(0) if blocks and is_bold(blocks[0]) and not is_label(blocks[0]) else None
    credit = blocks.pop() if blocks and is_italic(blocks[-1]) else None
    boxes: list[Block] = []
    running: list[Block] = []
    in_box = False
    for block in blocks:
        in_box = is_label(block) or (in_box and block.kind == "item")
        (boxes if in_box else running).append(block)
    return Parts(lead, tuple(boxes), tuple(running), credit)


def running_text(page: Page) -> str:
    """Return the words of the article itself: no boxes, no credit."""
    return "\n\n".join(block.text for block in parts(page).running)


def is_label(block: Block) -> bool:
    """Return whether a block is the label of a box."""
    return block.kind == "paragraph" and block.text.strip("*") in {KEY_POINTS, TIMELINE} and block.text[:2] == "**"


def is_bold(block: Block) -> bool:
    """Return whether a paragraph is bold from end to end."""
    return block.kind == "paragraph" and re.fullmatch(r"\*\*(?:(?!\*\*).)+\*\*", block.text, re.DOTALL) is not None


def is_italic(block: Block) -> bool:
    """Return whether a paragraph is in italics from end to end."""
    return block.kind == "paragraph" and re.fullmatch(r"\*(?!\*)[^*]+\*", block.text, re.DOTALL) is not None
