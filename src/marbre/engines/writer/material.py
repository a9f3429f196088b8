"""The copy made ready for a model: mended where it is French, plain words, numbered sentences, nothing meant for a machine."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marbre.brief.model import Brief
from marbre.engines.body import paragraphs_of
from marbre.engines.draft import LeftOut
from marbre.engines.editor import mended_copy
from marbre.engines.writer.instructions import is_instruction
from marbre.engines.writer.model import Line
from marbre.engines.writer.plain import plain
from marbre.language.fold import fold, words
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.rules.linter import Change
from marbre.rules.standard import Standard
from marbre.source.model import Paragraph, Source

FEWEST = 5
"""Words: a shorter sentence that comes back can be meant."""
TO_MACHINE = "Phrase adressée à une machine\u00a0: ce n’est pas de la copie."
TWICE = "Phrase répétée mot pour mot."


@dataclass(frozen=True)
class Block:
    """A paragraph of the copy (or, with a level, an intertitre of its) with its sentences."""

    lines: tuple[Line, ...]
    heading: str = ""


@dataclass(frozen=True)
class Material:
    """The sources without what no page may carry (`clean`, what all is judged against), and their numbered sentences."""

    clean: tuple[Source, ...]
    blocks: tuple[tuple[Block, ...], ...]
    """By source."""
    left_out: tuple[LeftOut, ...]
    changes: tuple[Change, ...]

    @property
    def foreign(self) -> bool:
        """Return whether a source is in another language: its sentences cannot stand in the page."""
        return any(s.lang not in ("fr", "") for s in self.clean)


def make_ready(sources: Sequence[Source], brief: Brief, parser: Parser, standard: Standard) -> Material:
    """Return the sources ready for a model."""
    clean: list[Source] = []
    blocks: list[tuple[Block, ...]] = []
    out: list[LeftOut] = []
    changes: list[Change] = []
    seen: set[str] = set()
    number = 0
    for i, source in enumerate(sources):
        found, dropped = _clean(source)
        clean.append(found)
        out += dropped
        paragraphs = found.paragraphs
        if found.lang in ("fr", ""):
            mended = mended_copy(found, brief, parser, standard)
            changes += mended.changes
            paragraphs = paragraphs_of(mended.page)
        rows: list[Block] = []
        for at, paragraph in enumerate(paragraphs):
            text = plain(paragraph.text)
            if paragraph.kind == "heading":
                rows.append(Block((), text))
                continue
            lines: list[Line] = []
            for sentence in split_sentences(text):
                key = fold(sentence.text)
                if not key or (key in seen and len(words(sentence.text)) >= FEWEST):
                    out += [LeftOut(sentence.text, TWICE)] if key else []
                    continue
                seen.add(key)
                number += 1
                lines.append(Line(number, sentence.text, i, at, "fr" if found.lang in ("fr", "") else "en"))
            rows += [Block(tuple(lines))] if lines else []
        blocks.append(tuple(rows))
    return Material(tuple(clean), tuple(blocks), tuple(out), tuple(changes))


def _clean(source: Source) -> tuple[Source, list[LeftOut]]:
    """Return a source in plain words, without what speaks to a machine: in title and byline too."""
    dropped: list[LeftOut] = []

    def kept(text: str) -> str:
        return without_orders(plain(without_orders(text)))

    def without_orders(text: str) -> str:
        """Return the text without its orders; asked before its markup goes, which may betray one, and after."""
        told = []
        for sentence in split_sentences(text):
            if is_instruction(sentence.text):
                dropped.append(LeftOut(plain(sentence.text), TO_MACHINE))
            else:
                told.append(sentence.text)
        return " ".join(told)

    paragraphs = tuple(replace(p, text=text) for p in source.paragraphs if (text := kept(p.text)))
    cleaned = replace(
        source,
        title=kept(source.title),
        paragraphs=paragraphs,
        author=kept(source.author),
        author_role=kept(source.author_role),
        publisher=kept(source.publisher),
        front_matter=None,
    )
    return cleaned, dropped


def combined(sources: Sequence[Source]) -> Source:
    """Return several sources as one, in their order: what a page made from all of them is judged against."""
    first, *others = sources
    if not others:
        return first
    return replace(
        first,
        title=next((s.title for s in sources if s.title), ""),
        paragraphs=tuple(p for s in sources for p in (Paragraph(s.title), *s.paragraphs) if p.text),
        removed=tuple(r for s in sources for r in s.removed),
    )
