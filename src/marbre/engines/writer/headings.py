"""The intertitre of a part: the model's where it is printable, else the editor's own, else none."""

from collections.abc import Collection
from dataclasses import replace

from marbre.engines.writer.gate import Gate, repeats_prompt
from marbre.engines.writer.model import Part, Work, as_paragraphs
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import addresses, escaped, plain
from marbre.engines.writer.prose import body_of
from marbre.engines.writer.translated import foreign_words
from marbre.language.fold import fold
from marbre.language.words import count_words
from marbre.page import Meta, Page
from marbre.plan.heading_form import FEWEST_WORDS, LONGEST, MOST_WORDS, as_set
from marbre.rules.context import Context
from marbre.rules.linter import lint, mend
from marbre.source.model import Source

_CLAIMS = ("terminology/", "typography/", "punctuation/", "grammar/", "wording/", "structure/")


def heading_of(work: Work, gate: Gate, taken: Collection[str], *, ask: bool) -> str:
    """Return the intertitre that a part gets: in 3 to 9 words, of its own facts, like none on the page; "" where none is."""
    for text in (work.heading, *work.part.headings):
        heading = _printable(text, work, gate, ask=ask)
        if heading and fold(heading) not in {fold(t) for t in taken}:
            return heading
    return ""


def _printable(text: str, work: Work, gate: Gate, *, ask: bool) -> str:
    heading = as_set(plain(text))
    if not FEWEST_WORDS <= count_words(heading) <= MOST_WORDS or len(heading) > LONGEST:
        return ""
    if ask != heading.endswith("?") or "\\" in heading or addresses(heading) or repeats_prompt(heading):
        return ""
    if foreign_words(heading) or "!" in heading:
        return ""
    if text not in work.part.headings and not Origins(work.part.lines, gate.parser).of(heading):
        return ""
    page = Page(Meta(), f"## {escaped(heading)}\n\n{body_of(work.prose)}")
    rules = [r for r in gate.standard.rules if r.id.startswith(_CLAIMS) and not r.needs & {"source", "brief"}]
    page = mend(Context(page, gate.parser, house=gate.standard.house), rules).page
    if not page.blocks or page.blocks[0].kind != "heading":
        return ""
    block = page.blocks[0]
    alone = Page(Meta(), f"## {block.text}")
    found = [d for d in lint(Context(page, gate.parser, house=gate.standard.house), rules) if d.start < block.end]
    if any(d.severity in ("error", "warning") for d in found):
        return ""
    for source in (Source("", as_paragraphs(work.part.lines)), gate.source):
        context = Context(alone, gate.parser, source, house=gate.standard.house)
        if text not in work.part.headings and any(
            d.severity in ("error", "review") for d in lint(context, gate.fidelity)
        ):
            return ""
    return block.text


def headed(works: list[Work], gate: Gate, *, ask: bool) -> list[Work]:
    """Return the parts with the intertitres that they get; the first, the opening, has none of a model's."""
    taken: list[str] = []
    done = []
    for work in works:
        wanted = _wants_one(work.part) and (gate.brief.max_headings is None or len(taken) < gate.brief.max_headings)
        heading = heading_of(work, gate, taken, ask=ask) if wanted and not gate.brief.no_headings else ""
        taken += [heading] if heading else []
        done.append(replace(work, heading=heading))
    return done


def _wants_one(part: Part) -> bool:
    return part.number > 1 or bool(part.given)
