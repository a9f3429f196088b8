"""The ledger as data."""

from typing import Any

from marbre.facts.fault import Fault
from marbre.facts.ledger import Fact, Ledger


def ledger_as_dict(ledger: Ledger) -> dict[str, Any]:
    """Return the ledger for JSON: rows, what was lost, coverage, originality (0 to 1), and the verdict."""
    return {
        "ok": ledger.ok,
        "compared": ledger.compared,
        "originality": round(ledger.originality, 3),
        "source": list(ledger.source),
        "rows": [
            {
                "sentence": row.sentence,
                "source": list(row.source),
                "facts": [_fact(f) for f in row.facts],
                "faults": [_fault(f) for f in row.faults],
            }
            for row in ledger.rows
        ],
        "elsewhere": [_fault(f) for f in ledger.elsewhere],
        "coverage": [_fact(f) for f in ledger.coverage],
    }


def pair_as_dict(identifier: object, faults: list[Fault]) -> dict[str, Any]:
    """Return one judged pair: its id and its faults, those of grade « error » alone."""
    return {"id": identifier, "faults": [{"kind": f.kind, "text": f.text} for f in faults if f.grade == "error"]}


def _fault(fault: Fault) -> dict[str, str]:
    return {"kind": fault.kind, "text": fault.text, "grade": fault.grade, "source": fault.source}


def _fact(fact: Fact) -> dict[str, str | bool]:
    return {"sort": fact.sort, "text": fact.text, "held": fact.held}
