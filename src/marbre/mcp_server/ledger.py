"""`get_ledger`: an article beside its source, fact by fact."""

from marbre.errors import InputError
from marbre.export.ledger_labels import fault_label
from marbre.export.ledger_text import verdict
from marbre.facts.compare import pair
from marbre.facts.fault import Fault
from marbre.facts.ledger import Fact, Ledger, Row, ledger
from marbre.facts.support import page_text, source_text
from marbre.gate.check import check_language
from marbre.mcp_server.inputs import article_of, source_of
from marbre.mcp_server.results import MOST, Deviation, LedgerResult, LedgerRow, StatedFact
from marbre.mcp_server.workshop import Workshop
from marbre.messages import say


def get_ledger(workshop: Workshop, text: str, source: str) -> LedgerResult:
    """Return the ledger; raises InputError where the article or its source cannot be read or is in another language."""
    with workshop.reading(text, source) as parser:
        article = article_of(text).article
        check_language(article)
        original = source_of(source)
        if original is None or not original.text.strip():
            raise InputError(say("«\u00a0source\u00a0» est vide\u00a0: donnez l’original auquel comparer l’article."))
        made = ledger(pair(source_text(original), page_text(article.page), parser))
    missing = [f for f in made.coverage if not f.held]
    return LedgerResult(
        verdict(made),
        made.ok,
        made.compared,
        round(made.originality, 3),
        tuple(map(_deviation, made.faults[:MOST])),
        max(0, len(made.faults) - MOST),
        tuple(map(_fact, missing[:MOST])),
        max(0, len(missing) - MOST),
        tuple(_row(row, made) for row in made.rows[:MOST]),
        max(0, len(made.rows) - MOST),
    )


def _deviation(fault: Fault) -> Deviation:
    return Deviation(fault.kind, fault_label(fault), fault.grade, fault.text, fault.sentence, fault.source)


def _fact(fact: Fact) -> StatedFact:
    return StatedFact(fact.sort, fact.text, fact.held)


def _row(row: Row, made: Ledger) -> LedgerRow:
    return LedgerRow(row.sentence, tuple(made.source[i] for i in row.source), tuple(map(_fact, row.facts)))
