"""Comparing a page with its source, fact by fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from marbre.facts.align import align
from marbre.facts.cues import cues
from marbre.facts.names import names
from marbre.facts.numbers import number_words, numbers
from marbre.facts.quotations import quotations
from marbre.language.fold import fold, words

FaultKind = Literal["number", "name", "quotation", "negation", "hedge", "number-lost", "quotation-lost"]


@dataclass(frozen=True)
class Fault:
    """A fact of the page that the source does not hold, or one of the source that the page has lost.

    `text` is as it stands in the page, or for a lost fact in the source.
    """

    kind: FaultKind
    text: str


def compare(source: str, page: str) -> list[Fault]:
    """Return the faults of a page against its source, both plain text or Markdown of the same language."""
    return [
        *added_numbers(source, page),
        *added_names(source, page),
        *altered_quotations(source, page),
        *turned_cues(source, page),
        *lost_numbers(source, page),
        *lost_quotations(source, page),
    ]


def added_numbers(source: str, page: str) -> list[Fault]:
    """Return the figures of the page whose value stands nowhere in the source, in digits or letters."""
    known = _values(source) | number_words(source)
    return [Fault("number", n.text) for n in numbers(page) if not n.values & known]


def lost_numbers(source: str, page: str) -> list[Fault]:
    """Return the figures of the source whose value the page no longer holds."""
    known = _values(page) | number_words(page)
    return [Fault("number-lost", n.text) for n in numbers(source) if not n.values & known]


def added_names(source: str, page: str) -> list[Fault]:
    """Return the capitalised words of the page that the source does not hold, in any spelling of its own."""
    known = set(words(source))
    return [
        Fault("name", n) for n in dict.fromkeys(names(page)) if not set(words(n)) <= known and not _joined(n, source)
    ]


def altered_quotations(source: str, page: str) -> list[Fault]:
    """Return the quotations of the page whose words do not stand in the source in the same order."""
    folded = fold(source)
    return [Fault("quotation", q.text) for q in quotations(page) if q.folded and q.folded not in folded]


def lost_quotations(source: str, page: str) -> list[Fault]:
    """Return the quotations of the source, of three words or more, that the page no longer holds."""
    folded = fold(page)
    return [
        Fault("quotation-lost", q.text)
        for q in quotations(source)
        if len(words(q.text)) >= 3 and q.folded not in folded
    ]


def turned_cues(source: str, page: str) -> list[Fault]:
    """Return the page's sentences that have more or fewer negations or hedges than the sentence they come from."""
    faults: list[Fault] = []
    for sentence, parts in align(source, page):
        faults += _turned(sentence, parts)
    return faults


def _turned(sentence: str, parts: Sequence[str]) -> list[Fault]:
    asked = cues(sentence)
    for kind, fault in (("negation", "negation"), ("hedge", "hedge")):
        got = [cues(part)[kind] for part in parts]
        if sum(got) < asked[kind] or max(got) > asked[kind]:
            return [Fault("negation" if fault == "negation" else "hedge", " / ".join(parts))]
    return []


def _values(text: str) -> set[Decimal]:
    return {value for n in numbers(text) for value in n.values}


def _joined(name: str, source: str) -> bool:
    return fold(name) in fold(source)
