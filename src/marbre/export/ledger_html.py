"""The ledger as a page: article and source side by side, sentence to sentence."""

from marbre.export.html import template
from marbre.export.ledger_labels import fault_label
from marbre.facts.ledger import Ledger


def ledger_html(ledger: Ledger, title: str) -> str:
    """Return a document of its own: each sentence of the page is tied to its source sentences, with its faults."""
    back: dict[int, list[int]] = {}
    for number, row in enumerate(ledger.rows):
        for s in row.source:
            back.setdefault(s, []).append(number)
    missing = [f for f in ledger.coverage if not f.held]
    return template("ledger.html.j2").render(
        ledger=ledger,
        title=title,
        back=back,
        missing=missing,
        held=len(ledger.coverage) - len(missing),
        label=fault_label,
    )
