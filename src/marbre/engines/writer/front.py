"""Title, chapô and description: the model's where the gate lets them through, else the editor's own plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.brief.bounds import description_bounds
from marbre.brief.model import Brief
from marbre.engines.writer.answers import FrontAnswer
from marbre.engines.writer.gate import Gate, forbidden_in, repeats_prompt
from marbre.engines.writer.model import Line
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import addresses, escaped, plain, unescaped
from marbre.engines.writer.requests import description_asked, lead_bounds
from marbre.engines.writer.reserves import denial_turned, hedge_lost
from marbre.engines.writer.told_twice import passage_of
from marbre.engines.writer.translated import foreign_words
from marbre.facts.pairing import covered
from marbre.language.fold import fold
from marbre.language.keyphrase_match import content_words, share
from marbre.language.parser import Parser
from marbre.language.pixels import title_pixels
from marbre.language.sentences import split_sentences
from marbre.language.title_case import sentence_case
from marbre.language.words import count_words
from marbre.page import Meta, Page
from marbre.plan.description import LONGEST, SHORTEST, describe
from marbre.plan.hedged_clause import is_hedged
from marbre.plan.keyphrase import MOST_WORDS, choose_keyphrase
from marbre.plan.lead import Lead, choose_lead
from marbre.plan.news import Told
from marbre.plan.title import WIDEST, TitleLimits, title_candidates
from marbre.rules.context import Context
from marbre.rules.linter import lint, mend

SHARED = 0.3
"""Share of a page sentence's content words from which another tells of the same."""
TOLD = 0.6
"""Share of a sentence's content words that one of the page holds, where it tells the same."""
FEWEST_TITLE_WORDS = 4
MOST_PIECES = 12
"""Sentences of the page that titles and chapô are made from."""


@dataclass(frozen=True)
class Front:
    """What stands before the running text, and the titles that were printable."""

    title: str
    titles: tuple[str, ...]
    lead: Lead
    description: str


def main_sentences(told: Sequence[Told]) -> list[str]:
    """Return the sentences of the page that say most, in their order."""
    best = sorted(told, key=lambda t: (-(t.worth + t.news), t.place))[:MOST_PIECES]
    return [t.text for t in sorted(best, key=lambda t: t.place)]


FEWEST_USES = 2
"""Sentences of the page in which each word of a keyphrase stands."""


def keyphrase_of(answer: FrontAnswer, told: Sequence[Told], parser: Parser) -> str:
    """Return the keyphrase that an answer proposes where the page bears it out, else the one that the page itself gives."""
    proposed = plain(answer.keyphrase).strip(" .«»\u00a0\u202f")
    wanted = set(content_words(proposed))
    bags = [set(content_words(t.text)) for t in told]
    used = all(sum(w in bag for bag in bags) >= FEWEST_USES for w in wanted)
    if 0 < len(wanted) <= MOST_WORDS and used and not addresses(proposed) and len(proposed.split()) <= 2 * MOST_WORDS:
        return proposed
    title = next((t for t in answer.titles if sum(set(content_words(t)) <= bag for bag in bags)), "")
    return choose_keyphrase(plain(title), [t.text for t in told], parser)


def front_of(said: FrontAnswer, told: Sequence[Told], body: str, given: str, keyphrase: str, gate: Gate) -> Front:
    """Return title, chapô and description; `body`: the running text that they stand before, `given`: the title to customise, French."""
    brief = gate.brief
    facts = Facts(gate, body, tuple(Line(i, t.text, 0, 0) for i, t in enumerate(told)))
    titles = [t for text in said.titles if (t := facts.title(text, given))]
    limits = TitleLimits(
        chars=brief.title_max_chars, words=brief.title_max_words, question=brief.title_as_question,
        keyphrase_worth=4.0 if brief.keyphrase else 2.0,
    )  # fmt: skip
    planned = [c.text for c in title_candidates(given, told, gate.parser, keyphrase=keyphrase, limits=limits)]
    ranked = sorted(dict.fromkeys(titles), key=lambda t: -_worth(t, keyphrase))
    every = tuple(dict.fromkeys((*ranked, *planned)))
    lead = facts.lead(said.lead, keyphrase) or choose_lead(told, keyphrase, gate.parser, about_words=brief.lead_words)
    bounds = description_bounds(brief, SHORTEST, LONGEST)
    written = [d for text in said.descriptions if (d := facts.description(text, description_asked(brief)))]
    best = max(written, key=lambda d: share(d, keyphrase), default="")
    return Front(
        every[0] if every else given,
        every[:6],
        lead,
        best or describe(told, keyphrase, gate.parser, bounds=bounds),
    )


def _worth(title: str, keyphrase: str) -> float:
    early = title.lower().find(keyphrase.split()[0].lower()) if keyphrase else -1
    return 2 * share(title, keyphrase) - (0.01 * early if early > 0 else 0) + min(title_pixels(title), 540) / 540


@dataclass(frozen=True)
class Facts:
    """Judges what stands before the running text against the sources and the page's own sentences."""

    gate: Gate
    body: str
    page: tuple[Line, ...]
    """The sentences of the body."""

    def title(self, text: str, given: str) -> str:
        """Return the title as it is printed, "" where it may not be: too wide, unhedged, unfaithful, an appeal."""
        brief: Brief = self.gate.brief
        body = " ".join(n.text for n in self.page)
        title = sentence_case(plain(text).rstrip("."), body)
        words, most = count_words(title), brief.title_max_words
        if words < FEWEST_TITLE_WORDS or (most and words > most) or fold(title) in {fold(given), ""}:
            return ""
        if brief.title_max_chars and len(title) > brief.title_max_chars:
            return ""
        if brief.title_as_question and not title.endswith("?"):
            return ""
        if given and is_hedged(given) and not is_hedged(title) and _tells_the_same(title, given):
            return ""
        title = self._mended(Meta(title=title), "title")
        return title if title_pixels(title) <= WIDEST and self._holds(title, Meta(title=title), "title") else ""

    def description(self, text: str, bounds: tuple[int, int]) -> str:
        """Return the description as it is printed, "" where it is too short, too long, cut, or not the page's."""
        told = self._mended(Meta(description=plain(text)), "description").replace("\u202f", "\u00a0")
        if not bounds[0] <= len(told) <= bounds[1] or told[-1:] not in ".!?»" or not told[:1].isupper():
            return ""
        return told if self._holds(told, Meta(description=told), "description") else ""

    def lead(self, text: str, keyphrase: str) -> Lead | None:
        """Return the chapô, None where it may not be printed."""
        told = self._mended(Meta(description=plain(text)), "description")
        low, high = lead_bounds(self.gate.brief)
        if not low <= count_words(told) <= high or told[-1:] not in ".!?»" or "*" in told:
            return None
        if keyphrase and share(told, keyphrase) < 1:
            return None
        return Lead(escaped(told)) if self._holds(told, Meta(description=told), "description") else None

    def _kept(self, sentence: str) -> bool:
        """Return whether a sentence comes from the page and is as sure as the page's own that is nearest, no more."""
        origins = Origins(self.page, self.gate.parser)
        near = origins.of(sentence)
        if not near:
            return False
        text = passage_of(unescaped(sentence), "fr", self.gate.parser)
        for line in self.page:
            own = passage_of(unescaped(line.text), "fr", self.gate.parser)
            told = line == near[0] or covered(own, (text,)) >= SHARED
            if told and hedge_lost(text, own):
                return False
        if self.gate.foreign:  # what the page has left out of its source may not come back turned
            for line in Origins(self.gate.lines, self.gate.parser).of(sentence)[:1]:
                if any(self.gate.turned(0, unescaped(sentence), line)):
                    return False
        first = passage_of(unescaped(near[0].text), "fr", self.gate.parser)
        return not (covered(text, (first,)) >= TOLD and denial_turned(text, first))

    def _mended(self, meta: Meta, field: str) -> str:
        context = Context(Page(meta, ""), self.gate.parser, house=self.gate.standard.house)
        rules = [r for r in self.gate.standard.rules if not r.needs & {"source", "brief", "page"}]
        return str(getattr(mend(context, rules).page.meta, field))

    def _holds(self, text: str, meta: Meta, field: str) -> bool:
        """Return whether the gate has nothing against a text: its facts, its wording, where it comes from."""
        if (
            addresses(text)
            or repeats_prompt(text)
            or foreign_words(text)
            or forbidden_in(text, self.gate.brief.forbidden)
        ):
            return False
        if not all(self._kept(s.text) for s in split_sentences(text)):
            return False
        house = self.gate.standard.house
        alone = Context(Page(meta, ""), self.gate.parser, self.gate.source, house=house)
        beside = Context(Page(meta, self.body), self.gate.parser, self.gate.source, house=house)
        rules = [r for r in self.gate.standard.rules if not r.needs & {"source", "brief"} and not _of_page(r.id)]
        if any(d.field == field and d.severity in ("error", "warning") for d in lint(alone, rules)):
            return False
        faults = lint(beside, self.gate.fidelity)
        return not any(d.field == field and d.severity in ("error", "review") for d in faults)


def _of_page(rule: str) -> bool:
    """Return whether a rule sets a field beside the page's others, which are not there yet."""
    return rule.startswith(
        ("demands/", "seo/keyphrase", "seo/description", "seo/title-off", "seo/titles", "structure/")
    )


def _tells_the_same(title: str, given: str) -> bool:
    mine, theirs = set(content_words(title)), set(content_words(given))
    return len(mine & theirs) >= 0.5 * min(len(mine), len(theirs))
