"""The ledger: each sentence of a page with its source, its facts and their faults; what of the source is not there."""

from collections.abc import Iterator
from dataclasses import dataclass

from marbre.facts.checks.quantities import same
from marbre.facts.compare import faults
from marbre.facts.fault import Fault
from marbre.facts.names import supports
from marbre.facts.originality import originality
from marbre.facts.pairing import Pairing
from marbre.facts.quotations import quotations
from marbre.facts.reading import Passage, Reading
from marbre.language.fold import fold


@dataclass(frozen=True)
class Fact:
    """A fact as a text states it: what it is (figure, date, name, quotation), its words, whether the other text has it."""

    sort: str
    text: str
    held: bool


@dataclass(frozen=True)
class Row:
    """A sentence of the page: the numbers of the source sentences that it comes from, its facts, its faults."""

    sentence: str
    source: tuple[int, ...]
    facts: tuple[Fact, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Ledger:
    """What a page owes its source. `compared` is how many of its sentences have an origin: none is never a pass."""

    rows: tuple[Row, ...]
    source: tuple[str, ...]
    elsewhere: tuple[Fault, ...]
    """Faults of no one sentence: what was lost."""
    coverage: tuple[Fact, ...]
    """The facts of the source, each with whether the page has it."""
    originality: float
    compared: int

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults, in the order of the page."""
        return (*(f for row in self.rows for f in row.faults), *self.elsewhere)

    @property
    def ok(self) -> bool:
        """Return whether something was compared and nothing found wrong; cues to be looked at are no pass either."""
        return self.compared > 0 and not any(f.grade in ("error", "review") for f in self.faults)


def ledger(pairing: Pairing) -> Ledger:
    """Return the ledger of a page set beside its source."""
    found = faults(pairing)
    rows: list[Row] = []
    used: set[Fault] = set()
    for made in pairing.links:
        passage = pairing.page.passages[made.page]
        own = tuple(f for f in found if f.sentence == passage.raw and f not in used)
        own += tuple(
            f
            for f in found
            if f.kind == "quote-altered" and f not in used and f not in own and f.text[:40] in passage.raw
        )
        used.update(own)
        facts = tuple(_facts(passage, pairing.source))
        rows.append(Row(passage.raw, tuple(sorted(made.source)), facts, own))
    sources = tuple(p.raw for p in pairing.source.passages)
    coverage = tuple(f for s in pairing.source.passages for f in _facts(s, pairing.page))
    elsewhere = tuple(f for f in found if f not in used)
    compared = sum(bool(row.source) for row in rows)
    share = originality(pairing.source.text, pairing.page.text)
    return Ledger(tuple(rows), sources, elsewhere, tuple(dict.fromkeys(coverage)), share, compared)


def _facts(passage: Passage, other: Reading) -> Iterator[Fact]:
    """Yield the facts of a sentence that have a value: whether the other text holds each."""
    there = [q for p in other.passages for q in p.quantities]
    times = {(t.part, t.value) for p in other.passages for t in p.times}
    for q in passage.quantities:
        yield Fact("chiffre", passage.raw[q.start : q.end], any(same(q, t) or q.figures & t.figures for t in there))
    for text in dict.fromkeys(t.text for t in passage.times):
        yield Fact("date", text, all((t.part, t.value) in times for t in passage.times if t.text == text))
    for n in passage.names:
        if not n.opens:
            yield Fact("nom", passage.raw[n.start : n.end], supports(other.known, n.text, passage.lang))
    folded = fold(other.text)
    for quotation in quotations(passage.raw):
        yield Fact("citation", quotation.text, other.lang != passage.lang or quotation.folded in folded)
