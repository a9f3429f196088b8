"""Comparing a page with its source, fact by fact."""

import re
from collections.abc import Iterator

from marbre.facts.checks import (
    attribution,
    direction,
    exclusive,
    hedges,
    names,
    novelty,
    polarity,
    quantities,
    quotations,
    relations,
    scope,
    times,
)
from marbre.facts.fault import Fault, FaultKind, Grade
from marbre.facts.pairing import Pairing
from marbre.facts.reading import read
from marbre.language.parser import Parser

__all__ = ["Fault", "FaultKind", "Grade", "added_names", "added_numbers", "compare", "pair"]

_CHECKS = (quantities.check, times.check, names.check, exclusive.check, quotations.check, polarity.check, hedges.check, attribution.check,
           scope.check, direction.check, relations.check, novelty.check,
           quantities.lost, quotations.lost)  # fmt: skip


def compare(source: str, page: str, parser: Parser | None = None) -> list[Fault]:
    """Return the faults of a page against its source: plain text or Markdown, the source French or English.

    Without a parser roles are told by word order alone.
    """
    return faults(pair(source, page, parser))


def added_numbers(source: str, page: str) -> list[Fault]:
    """Return the figures, units and dates of the page that the source does not hold."""
    sides = pair(source, page)
    return [f for check in (quantities.check, times.check) for f in check(sides) if f.grade == "error"]


def added_names(source: str, page: str) -> list[Fault]:
    """Return the names of the page that the source does not hold under any form."""
    return list(names.check(pair(source, page)))


def pair(source: str, page: str, parser: Parser | None = None) -> Pairing:
    """Return source and page read and set side by side."""
    return Pairing(read(source, parser), read(page, parser))


def faults(pairing: Pairing) -> list[Fault]:
    """Return the faults of a page set beside its source, each told once.

    A heading that asks, or that says « … : ce que l’on sait », claims nothing: it cannot lose a denial, a reserve or a
    speaker; one that is a quotation from end to end has its speaker in its section.
    """
    return [f for f in dict.fromkeys(_all(pairing)) if f.kind not in _CLAIMS or _claims(f.sentence or f.text)]


_CLAIMS = {"negation", "hedge-lost", "hedge-added", "attribution-lost", "attribution-changed", "scope"}
_NO_CLAIM = re.compile(
    r"#{1,6} (?:.*\?|«[^«»]+»)\s*|(?:#{1,6} )?[^.!?]{3,80}:[ \u00a0](?:ce qu(?:e|’) ?(?:l’on|dit|disent|révèle|montre)\b[^.]*|où en est-on[ \u00a0\u202f]?\?)"
)


def _claims(sentence: str) -> bool:
    return _NO_CLAIM.fullmatch(sentence.strip()) is None


def _all(pairing: Pairing) -> Iterator[Fault]:
    if not any(made.source for made in pairing.links):
        yield Fault("nothing-compared", pairing.page.text.strip()[:80])
    for check in _CHECKS:
        yield from check(pairing)
