"""The outline: every sentence of the copy has its place, or is dropped with a reason; target words for each part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marbre.brief.model import Brief
from marbre.engines.draft import LeftOut
from marbre.engines.writer.material import Block, Material
from marbre.engines.writer.model import Line, Part
from marbre.engines.writer.told_twice import nearest, passage_of, same
from marbre.facts.concepts import alike
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.centrality import centrality
from marbre.plan.intertitres import intertitres
from marbre.plan.sections import MAX_WORDS, MIN_WORDS, TARGET_WORDS
from marbre.source.model import Paragraph

GROWTH = 1.15
"""How many words a model may make of one of the copy, at most, before it invents."""
CHAPO_WORDS = 40
"""Words that the chapô adds to the running text, about."""
SHORTER = 0.97
"""Share of the greatest number of words that is aimed at."""
SAID = "Déjà dit par une autre source."
ASKED_SHORTER = "Le brief demande un texte plus court\u00a0: c’est l’une des phrases les moins centrales."


@dataclass(frozen=True)
class Outline:
    """The parts in their order, and the sentences that have no place in them."""

    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...]
    carried: int
    """Words of the copy's sentences."""


def outline(material: Material, brief: Brief, parser: Parser, *, title: str, keyphrase: str) -> Outline:
    """Return the outline of the page that the sources make together: the first gives the order."""
    base, *others = material.blocks
    parts = _french(base, brief, parser, title, keyphrase) if _is_french(material) else _foreign(base, brief, parser)
    dropped: list[LeftOut] = []
    for blocks in others:
        parts, said = _with_source(parts, blocks, parser)
        dropped += said
    carried = sum(count_words(line.text) for p in parts for line in p.lines)
    parts, short = _shortened(parts, brief)
    kept = [replace(p, number=i) for i, p in enumerate((p for p in parts if p.lines), 1)]
    return Outline(tuple(_sized(kept, brief)), (*dropped, *short), carried)


def _is_french(material: Material) -> bool:
    return material.clean[0].lang in ("fr", "")


def _french(blocks: Sequence[Block], brief: Brief, parser: Parser, title: str, keyphrase: str) -> list[Part]:
    """Return the parts that the editor's own plan cuts, with the intertitres that it would set."""
    paragraphs = [
        Paragraph(b.heading, "heading", 2) if b.heading else Paragraph(" ".join(n.text for n in b.lines))
        for b in blocks
        if not (b.heading and brief.no_headings)
    ]
    own = [b for b in blocks if not (b.heading and brief.no_headings)]
    headed = intertitres(
        paragraphs,
        parser,
        keyphrase=keyphrase,
        title=title,
        questions=brief.headings_as_questions,
        target_words=brief.section_words or TARGET_WORDS,
        minimum=brief.min_headings,
        maximum=None if brief.no_headings else brief.max_headings,
    )
    parts = []
    for section, choice in headed:
        lines = tuple(n for b in own[section.first : section.last] for n in b.lines)
        headings = tuple(h for h in (choice.heading, *choice.others) if h)
        parts.append(Part(0, lines, 0, headings, section.heading))
    return parts


def _foreign(blocks: Sequence[Block], brief: Brief, parser: Parser) -> list[Part]:
    """Return the parts of a copy in another language: at its own intertitres, else where its words change."""
    target = brief.section_words or TARGET_WORDS
    if brief.min_headings:
        target = min(target, max(40, _size([n for b in blocks for n in b.lines]) // (brief.min_headings + 1)))
    parts: list[Part] = []
    open_: list[Line] = []
    given = ""
    for i, block in enumerate(blocks):
        if block.heading:
            parts += [Part(0, tuple(open_), 0, (), given)] if open_ else []
            open_, given = [], block.heading
            continue
        size = _size(open_)
        if (
            open_
            and size >= min(MIN_WORDS, target)
            and (size + _size(block.lines) > MAX_WORDS or _turns(blocks, i, size, target, parser))
        ):
            parts.append(Part(0, tuple(open_), 0, (), given))
            open_, given = [], ""
        open_ += block.lines
    return [*parts, Part(0, tuple(open_), 0, (), given)] if open_ else parts


def _turns(blocks: Sequence[Block], i: int, size: int, target: int, parser: Parser) -> bool:
    """Return whether a new part begins at a paragraph: the last one is long enough, and the next is nearer than the last."""
    if size >= target:
        return True
    before, here = blocks[i - 1].lines, blocks[i].lines
    after = blocks[i + 1].lines if i + 1 < len(blocks) else ()
    return size >= 0.6 * target and _cohesion(here, after, parser) > _cohesion(before, here, parser)


def _cohesion(one: Sequence[Line], other: Sequence[Line], parser: Parser) -> float:
    mine = [k for n in one for k in passage_of(n.text, n.lang, parser).concepts.values()]
    theirs = [k for n in other for k in passage_of(n.text, n.lang, parser).concepts.values()]
    return sum(any(alike(k, t) for t in theirs) for k in mine) / len(mine) if mine else 0.0


def _with_source(parts: Sequence[Part], blocks: Sequence[Block], parser: Parser) -> tuple[list[Part], list[LeftOut]]:
    """Return the parts with one more source: what is told already is dropped, the rest goes where it is nearest."""
    rows = [list(p.lines) for p in parts]
    known = [(r, line, passage_of(line.text, line.lang, parser)) for r, lines in enumerate(rows) for line in lines]
    passages = [p for _, _, p in known]
    dropped: list[LeftOut] = []
    last = len(rows) - 1
    for block in blocks:
        for line in block.lines:
            passage = passage_of(line.text, line.lang, parser)
            if any(same(passage, p) for p in passages):
                dropped.append(LeftOut(line.text, SAID))
                continue
            at = nearest(passage, passages)
            last = known[at][0] if at >= 0 else last
            rows[last].append(line)
    return [replace(p, lines=tuple(lines)) for p, lines in zip(parts, rows, strict=True)], dropped


def _shortened(parts: Sequence[Part], brief: Brief) -> tuple[list[Part], list[LeftOut]]:
    """Return the parts with no more sentences than the words asked for can hold, the least central dropped first."""
    lines = [n for p in parts for n in p.lines]
    most = most_words(brief)
    size = _size(lines)
    if most is None or size <= most:
        return list(parts), []
    weights = centrality([n.text for n in lines])
    gone: list[Line] = []
    for _, line in sorted(zip(weights, lines, strict=True), key=lambda pair: (pair[0], -pair[1].number)):
        if size - count_words(line.text) < 0.9 * most:
            continue
        gone.append(line)
        size -= count_words(line.text)
        if size <= most:
            break
    dropped = [LeftOut(n.text, ASKED_SHORTER) for n in sorted(gone, key=lambda n: n.number)]
    return [replace(p, lines=tuple(n for n in p.lines if n not in gone)) for p in parts], dropped


def most_words(brief: Brief) -> int | None:
    """Return the running words that the brief lets through, None where it sets no limit."""
    most = [n for n in (brief.max_words, brief.about_words) if n]
    return round(min(most) * SHORTER) - CHAPO_WORDS if most else None


def _sized(parts: Sequence[Part], brief: Brief) -> list[Part]:
    """Return the parts with their words: their share of what the brief asks for, never past what the copy carries."""
    carried = sum(_size(p.lines) for p in parts)
    if not carried:
        return list(parts)
    most = most_words(brief)
    least = max(0, (brief.min_words or 0) - CHAPO_WORDS)
    wanted = max(carried, least) if most is None else max(min(carried, most), least)
    ratio = min(GROWTH, wanted / carried)
    return [replace(p, words=max(30, round(_size(p.lines) * ratio))) for p in parts]


def _size(lines: Sequence[Line]) -> int:
    return sum(count_words(n.text) for n in lines)
