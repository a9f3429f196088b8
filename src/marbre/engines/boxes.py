"""The boxes of a page: its points, its dates; where a box stands: in the section that its facts come from, if it has room."""

import re
from collections.abc import Sequence

from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.page_parts import KEY_POINTS, TIMELINE
from marbre.plan.key_points import key_points
from marbre.plan.lead import Lead
from marbre.plan.news import Told
from marbre.plan.timeline import timeline

BOXES_FROM = 300
"""Words of copy from which a page has boxes: a shorter one is its own summary."""
ROOM = 290
"""Words of a section with its box: a plug-in's limit is 300."""


def essentials(told: Sequence[Told], lead: Lead, copy: str, parser: Parser) -> list[str]:
    """Return the blocks of « L’essentiel », none for a short copy or where nothing is sure."""
    if count_words(copy) < BOXES_FROM:
        return []
    points = key_points(told, parser, lead=lead.text)
    return [f"**{KEY_POINTS}**", "\n".join(f"- {p}" for p in points)] if points else []


def with_dates(body: str, told: Sequence[Told]) -> str:
    """Return the body with its « Repères » where its dates stand; as it is for a short copy or one of few dates."""
    entries = timeline(told)
    if not entries or sum(count_words(t.text) for t in told) < BOXES_FROM:
        return body
    rows = "\n".join(f"- **{e.label}**\u00a0: {e.text}" for e in entries)
    return place_box(body, f"**{TIMELINE}**\n\n{rows}", [e.source for e in entries])


def place_box(body: str, box: str, texts: Sequence[str]) -> str:
    """Return the body with the box at the end of the section that holds most of the texts and has room for it.

    Where no section of theirs has room, the one with most room takes it.
    """
    sections = re.split(r"\n\n(?=#{2,6} )", body)
    sizes = [count_words(s) for s in sections]
    size = count_words(box)

    def worth(i: int) -> tuple[bool, int, int]:
        held = sum(text.rstrip(".")[-60:] in sections[i] for text in texts)
        return sizes[i] + size <= ROOM, held, i if held else -sizes[i]

    best = max(range(len(sections)), key=worth)
    sections[best] += "\n\n" + box
    return "\n\n".join(sections)
