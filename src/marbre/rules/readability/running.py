"""The running text of a page: the sentences of its paragraphs, section by section."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.sentences import Sentence
from marbre.language.visible import has_words
from marbre.page import Block, parse_blocks
from marbre.rules.context import Context

_PROSE = {"paragraph", "quote"}


@dataclass(frozen=True)
class Section:
    """A section: its intertitre ("" before the first), its span in the body, its sentences in paragraphs."""

    heading: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]


def sections(context: Context) -> tuple[Section, ...]:
    """Return the sections of the page's body that hold prose."""
    return _sections(context.body.raw, tuple(context.body.sentences))


def running_sentences(context: Context) -> list[Sentence]:
    """Return the sentences of the page's paragraphs: no intertitres, lists, tables or code."""
    return [s for section in sections(context) for s in section.sentences]


@lru_cache(maxsize=8)
def _sections(body: str, sentences: tuple[Sentence, ...]) -> tuple[Section, ...]:
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for block in parse_blocks(body):
        if block.kind == "heading":
            parts.append((block.text, []))
        elif block.kind in _PROSE and has_words(block.text):
            parts[-1][1].append(block)
    return tuple(_section(heading, blocks, sentences) for heading, blocks in parts if blocks)


def _section(heading: str, blocks: list[Block], sentences: Sequence[Sentence]) -> Section:
    start, end = blocks[0].start, blocks[-1].end
    near = [s for s in sentences if start <= s.start < end]
    inside = tuple(s for s in near if any(b.start <= s.start < b.end for b in blocks))
    return Section(heading, start, end, inside)
