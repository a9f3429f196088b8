"""The ledger as lines for a terminal."""

from collections.abc import Iterator

from marbre.export.ledger_labels import fault_label
from marbre.facts.ledger import Ledger, Row


def ledger_text(ledger: Ledger) -> Iterator[str]:
    """Yield the ledger's lines: each sentence, where it comes from, its facts, its faults; then what is missing."""
    for number, row in enumerate(ledger.rows, 1):
        yield from _row(number, row, ledger)
    missing = [f for f in ledger.coverage if not f.held]
    if missing:
        yield "De la source, la page n’a pas\u00a0: " + ", ".join(f"{f.text} ({f.sort})" for f in missing)
    for fault in ledger.elsewhere:
        yield f"✗ {fault_label(fault)}\u00a0: {fault.text}"
    yield ""
    yield verdict(ledger)


def _row(number: int, row: Row, ledger: Ledger) -> Iterator[str]:
    yield f"{number}. {row.sentence}"
    for s in row.source:
        yield f"   ← {ledger.source[s]}"
    if not row.source:
        yield "   ← sans source"
    held = [f.text for f in row.facts if f.held]
    if held:
        yield "   ✓ " + ", ".join(held)
    for fault in row.faults:
        told = "" if fault.text == row.sentence else f"\u00a0: {fault.text}"
        said = f" (source\u00a0: {fault.source})" if fault.source and len(fault.source) < 80 and told else ""
        yield f"   {'?' if fault.grade == 'review' else '✗'} {fault_label(fault)}{told}{said}"


def verdict(ledger: Ledger) -> str:
    """Return what the ledger comes to, in one line."""
    if not ledger.compared:
        return "Rien à comparer\u00a0: aucune phrase de la page ne vient de la source."
    errors = sum(f.grade == "error" for f in ledger.faults)
    looks = sum(f.grade == "review" for f in ledger.faults)
    lost = sum(f.grade == "lost" for f in ledger.faults)
    held = sum(f.held for f in ledger.coverage)
    return (
        f"{ledger.compared} phrases sur {len(ledger.rows)} ont leur source. Écarts\u00a0: {errors}\u00a0; à vérifier\u00a0: {looks}\u00a0; "
        f"perdus\u00a0: {lost}. Faits de la source dans la page\u00a0: {held} sur {len(ledger.coverage)}. "
        f"Originalité\u00a0: {ledger.originality:.0%}."
    )
