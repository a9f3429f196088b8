"""The gate of the writer: a part is judged as a page of its own, sentence by sentence, by the rules that can judge one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from marbre.brief.model import Brief
from marbre.diagnostic import Diagnostic
from marbre.engines.writer.causes import new_causes
from marbre.engines.writer.figures import moved_figures, swapped_figures
from marbre.engines.writer.model import Line, Objection, Part, Prose, as_paragraphs
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import addresses, unescaped
from marbre.engines.writer.prompts import RUN, own_runs
from marbre.engines.writer.prose import body_of, flat, read_body
from marbre.engines.writer.reserves import deed_denied, denial_turned, opened, speaker_lost
from marbre.engines.writer.told_twice import passage_of
from marbre.engines.writer.translated import foreign_words, unsaid_quotations
from marbre.language.fold import fold, words
from marbre.language.mask import mask_quotations
from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import BODY, Context
from marbre.rules.linter import lint, mend
from marbre.rules.rule import Rule
from marbre.rules.standard import Standard
from marbre.source.model import Source

_WORDING = ("typography", "punctuation", "grammar", "wording", "terminology", "readability")
_LOST = ("fidelity/lost-number", "fidelity/lost-quotation", "fidelity/nothing-compared")
_NAMES = "fidelity/unsupported-name"


@dataclass(frozen=True)
class Gate:
    """By what the writer's sentences are judged."""

    source: Source
    """All that the sources say, without what speaks to a machine."""
    brief: Brief
    parser: Parser
    standard: Standard
    verbatim: frozenset[str]
    """The copy's own sentences, folded: facts of theirs are not judged."""
    foreign: bool
    lines: tuple[Line, ...] = ()
    """All sentences of the sources."""

    @cached_property
    def wording(self) -> tuple[Rule, ...]:
        """The standard's rules that read no more than a text."""
        return tuple(
            r
            for r in self.standard.rules
            if r.id.startswith(_WORDING) and not r.needs & {"page", "source", "brief"} and r.scope == "paragraph"
        )

    @cached_property
    def fidelity(self) -> tuple[Rule, ...]:
        """The rules of facts: all of them, whatever a house has cut."""
        return tuple(r for r in all_rules() if r.id.startswith("fidelity/") and r.id not in _LOST)

    def mended(self, prose: Prose) -> Prose:
        """Return the prose with the safe fixes of its wording made."""
        page = Page(Meta(), body_of(prose))
        context = Context(page, self.parser, house=self.standard.house)
        marks = [r for r in self.wording if r.id.startswith(("typography/", "punctuation/"))]
        first = mend(context, marks)
        second = mend(replace(context, page=first.page), self.wording)
        return read_body(second.page.body)

    def objections(self, prose: Prose, part: Part) -> list[Objection]:
        """Return what is wrong with the prose of a part, each thing told once, in the order of its sentences."""
        sentences = flat(prose)
        body = body_of(prose)
        page = Page(Meta(), body)
        spans = _spans(body, sentences)
        own = Context(page, self.parser, Source("", as_paragraphs(part.lines)), house=self.standard.house)
        whole = Context(page, self.parser, self.source, house=self.standard.house)
        strict = [r for r in self.fidelity if r.id != _NAMES]
        found = [
            *_placed(lint(own, strict), spans, "fidelity"),
            *_placed(lint(whole, self.fidelity), spans, "fidelity"),
            *_placed(lint(own, self.wording), spans, ""),
            *self._own(sentences, part),
        ]
        copies = [self._is_copy(s) for s in sentences]
        kept = [o for o in found if not (all(copies) if o.sentence < 0 else copies[o.sentence])]
        told = {(o.sentence, o.message): o for o in kept}
        return sorted(told.values(), key=lambda o: o.sentence)

    def whole(self, prose: Prose) -> list[Objection]:
        """Return what the facts of the whole running text have against it, by its sentences."""
        sentences = flat(prose)
        body = body_of(prose)
        context = Context(Page(Meta(), body), self.parser, self.source, house=self.standard.house)
        found = _placed(lint(context, self.fidelity), _spans(body, sentences), "fidelity")
        return [o for o in found if o.must and o.sentence >= 0 and not self._is_copy(sentences[o.sentence])]

    def turned(self, at: int, text: str, line: Line) -> Iterator[Objection]:
        """Yield what a translation has lost of its nearest sentence: a hedge, a denial."""
        page, origin = passage_of(text, "fr", self.parser), passage_of(line.text, line.lang, self.parser)
        if opened(page, origin):
            yield Objection(at, f"La réserve de la source est perdue\u00a0: {line.text}", True, "réserve")
        if denial_turned(page, origin):
            yield Objection(at, f"La négation de la source a changé\u00a0: {line.text}", True, "négation")

    def _added(self, at: int, text: str, near: Sequence[Line]) -> Iterator[Objection]:
        """Yield what a sentence denies or explains that no source does."""
        page = passage_of(text, "fr", self.parser)
        if deed_denied(page, [passage_of(n.text, n.lang, self.parser) for n in near]):
            yield Objection(at, f"Négation que la source n’a pas\u00a0: {near[0].text}", True, "négation")
        for cause in new_causes(page, self._known):
            yield Objection(at, f"Cause que la source ne donne pas\u00a0: «\u00a0{cause}\u00a0».", True, "cause")

    @cached_property
    def _known(self) -> tuple[frozenset[str], ...]:
        """The keys of all content words of the sources, each once."""
        read = [passage_of(n.text, n.lang, self.parser) for n in self.lines]
        read.append(passage_of(self.source.title, self.source.lang or "fr", self.parser))
        found = [keys for passage in read for keys in passage.concepts.values()]
        return tuple(dict.fromkeys(found))

    def _is_copy(self, sentence: str) -> bool:
        return fold(unescaped(sentence)) in self.verbatim

    def _own(self, sentences: Sequence[str], part: Part) -> Iterator[Objection]:
        """Yield what only a model's sentence can have against it."""
        origins = Origins(part.lines, self.parser)
        known = " ".join(line.text for line in part.lines)
        for i, sentence in enumerate(sentences):
            text = unescaped(sentence)
            if foreign_words(text):
                yield Objection(i, "Phrase qui n’est pas en français.", True, "langue")
            near = origins.of(sentence)
            for figure in swapped_figures(text, near, self.parser):
                message = f"Chiffre peut-être échangé avec un autre\u00a0: {figure}. Reprends l’ordre de la source."
                yield Objection(i, message, True, "chiffres échangés")
            for figure in moved_figures(text, near, part.lines, self.parser):
                message = f"Le chiffre {figure} vient d’une autre phrase de la source."
                yield Objection(i, message, True, "chiffre déplacé")
            if self.foreign and near:
                yield from self.turned(i, text, near[0])
            yield from self._added(i, text, near)
            before = passage_of(unescaped(sentences[i - 1]), "fr", self.parser) if i else None
            if near and speaker_lost(
                passage_of(text, "fr", self.parser), before, passage_of(near[0].text, near[0].lang, self.parser)
            ):
                yield Objection(i, f"Dis qui le dit, comme la source\u00a0: {near[0].text}", True, "attribution")
            if not near:
                yield Objection(i, "Aucune phrase de la source ne dit cela\u00a0: à supprimer.", True, "origine")
            for piece in addresses(text):
                bare = "/" not in piece and "@" not in piece and piece in known
                if not bare and not self._is_copy(sentence):
                    yield Objection(
                        i, f"Adresse, lien ou code\u00a0: «\u00a0{piece}\u00a0» n’a pas sa place.", True, "adresse"
                    )
            if repeats_prompt(text):
                yield Objection(i, "Phrase des consignes, pas de l’article\u00a0: à supprimer.", True, "consignes")
            for word in forbidden_in(text, self.brief.forbidden):
                yield Objection(i, f"Mot interdit par le brief\u00a0: «\u00a0{word}\u00a0».", True, "mot interdit")
            if self.foreign:
                for said in unsaid_quotations(text, part.lines, self.parser):
                    yield Objection(i, f"Citation que la source n’a pas\u00a0: {said}", True, "citation")


def repeats_prompt(text: str) -> bool:
    """Return whether a text repeats our own instructions."""
    bag = words(text)
    return any(tuple(bag[i : i + RUN]) in own_runs() for i in range(len(bag) - RUN + 1))


def forbidden_in(text: str, forbidden: Sequence[str]) -> list[str]:
    """Return the forbidden words that a text holds outside quotations."""
    bag = f" {' '.join(words(mask_quotations(text)))} "
    return [w for w in forbidden if words(w) and f" {' '.join(words(w))} " in bag]


def _spans(body: str, sentences: Sequence[str]) -> list[tuple[int, int]]:
    spans, at = [], 0
    for sentence in sentences:
        start = body.find(sentence, at)
        start = at if start < 0 else start
        at = start + len(sentence)
        spans.append((start, at))
    return spans


def _placed(found: Sequence[Diagnostic], spans: Sequence[tuple[int, int]], facts: str) -> Iterator[Objection]:
    """Yield errors, warnings, and of facts what is to be looked at, each at the sentence where it stands."""
    for d in found:
        must = d.severity == "error" or (bool(facts) and d.severity == "review")
        if d.field != BODY or not (must or d.severity == "warning"):
            continue
        at = next((i for i, (a, b) in enumerate(spans) if a <= d.start < b and d.end > d.start), -1)
        if at < 0 and not must:
            continue
        yield Objection(at, d.message.text(), must, d.rule)
