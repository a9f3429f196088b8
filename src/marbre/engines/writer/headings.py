"""The intertitre of a part: the model's where it is printable, else the editor's own, else none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from marbre.engines.writer.gate import Gate, repeats_prompt
from marbre.engines.writer.model import Part, Work, as_paragraphs
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import addresses, escaped, plain, unescaped
from marbre.engines.writer.prose import body_of
from marbre.engines.writer.translated import foreign_words
from marbre.language.fold import fold
from marbre.language.words import count_words
from marbre.page import Meta, Page
from marbre.plan.heading_candidates import candidates
from marbre.plan.heading_form import FEWEST_WORDS, LONGEST, MOST_WORDS, as_set
from marbre.plan.pronouns import person_of
from marbre.plan.section_words import ArticleWords, article_words
from marbre.rules.context import Context
from marbre.rules.linter import lint, mend
from marbre.source.model import Paragraph, Source

_CLAIMS = ("terminology/", "typography/", "punctuation/", "grammar/", "wording/", "structure/")


def heading_of(work: Work, gate: Gate, taken: Collection[str], more: Sequence[str] = (), *, ask: bool) -> str:
    """Return the intertitre that a part gets: in 3 to 9 words, of its own facts, like none on the page; "" where none is.

    The model's before those that the plan made from the copy, then `more`.
    """
    for text in (work.heading, *work.part.headings, *more):
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
    made = _Made(works, gate, ask)
    for at, work in enumerate(works):
        wanted = _wants_one(work.part) and (gate.brief.max_headings is None or len(taken) < gate.brief.max_headings)
        heading = heading_of(work, gate, taken, ask=ask) if wanted and not gate.brief.no_headings else ""
        if wanted and not heading and not gate.brief.no_headings and gate.foreign:
            heading = heading_of(replace(work, heading=""), gate, taken, made.of(at), ask=ask)
        taken += [heading] if heading else []
        done.append(replace(work, heading=heading))
    return done


@dataclass(frozen=True)
class _Made:
    """Intertitres made by the plan from the French sentences of the page, where the copy, in another language, gave none."""

    works: Sequence[Work]
    gate: Gate
    ask: bool

    @cached_property
    def _article(self) -> ArticleWords:
        return article_words([p for w in self.works for p in _as_read(w)], "", self.gate.parser)

    @cached_property
    def _person(self) -> str:
        return person_of([d for sentences, _, _ in self._article.read for d in self.gate.parser.parse(sentences)], "")

    def of(self, at: int) -> tuple[str, ...]:
        """Return those of a part by its place, the best first."""
        first = sum(len(w.prose) for w in self.works[:at])
        own = self._article.section(first, first + len(self.works[at].prose))
        found = candidates(own, self.gate.parser, "", "", self._person, self.ask)
        return tuple(c.text for c in found[:TRIED])


TRIED = 5
"""Intertitres of the plan that are tried for a part."""


def _as_read(work: Work) -> list[Paragraph]:
    return [Paragraph(unescaped(" ".join(p))) for p in work.prose]


def _wants_one(part: Part) -> bool:
    return part.number > 1 or bool(part.given)
