"""From the quantities of a brief to its lengths and counts."""

from dataclasses import replace
from typing import Any

from marbre.brief.model import Brief, Demand
from marbre.brief.quantities import Quantity, quantities


def read_sizes(told: str, text: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    """Return the brief with every length that `told` (the text with numbers as figures, as long as it) asks for.

    Lengths of paragraphs and sentences are no demand: they stay in what is not understood.
    """
    demands: list[Demand] = []
    for quantity in quantities(told):
        read = _READERS.get((quantity.scope, quantity.unit))
        if read is None:
            continue
        changes, name, asked = read(quantity)
        brief = replace(brief, **changes)
        demands.append(Demand(name, asked, text[quantity.start : quantity.end]))
    return brief, demands


Read = tuple[dict[str, Any], str, str]


def _bounds(q: Quantity) -> tuple[int | None, int | None]:
    if q.bound == "between":
        return q.low, q.high
    return (None if q.bound == "maximum" else q.low), (None if q.bound == "minimum" else q.low)


def _said(q: Quantity, unit: str) -> str:
    said = {"minimum": "au moins {}", "maximum": "au plus {}", "about": "environ {}", "exact": "{}"}
    number = f"de {q.low} à {q.high}" if q.bound == "between" else said[q.bound].format(q.low)
    return f"{number} {unit}"


def _article(q: Quantity) -> Read:
    low, high = _bounds(q)
    if q.bound in {"about", "exact"}:
        return {"about_words": q.low}, "words", f"environ {q.low} mots"
    found: dict[str, Any] = {"min_words": low} if low else {}
    return found | ({"max_words": high} if high else {}), "words", _said(q, "mots")


def _headings(q: Quantity) -> Read:
    low, high = _bounds(q)
    return {"headings": True, "min_headings": low, "max_headings": high}, "headings", _said(q, "intertitres")


def _section(q: Quantity) -> Read:
    return {"headings": True, "section_words": q.low}, "headings", f"un intertitre tous les {q.low} mots environ"


def _title_chars(q: Quantity) -> Read:
    most = q.high or q.low
    return {"title_max_chars": most}, "title", f"titre de {most} signes au plus"


def _title_words(q: Quantity) -> Read:
    most = q.high or q.low
    return {"title_max_words": most}, "title", f"titre de {most} mots au plus"


def _description(q: Quantity) -> Read:
    if q.bound in {"about", "exact"}:
        return {"description": True, "description_chars": q.low}, "description", f"description d’environ {q.low} signes"
    low, high = _bounds(q)
    changes = {"description": True, "description_min_chars": low, "description_max_chars": high}
    return changes, "description", f"description\u00a0: {_said(q, 'signes')}"


def _lead(q: Quantity) -> Read:
    return {"lead": True, "lead_words": q.high or q.low}, "lead", f"chapô\u00a0: {_said(q, 'mots')}"


def _times(q: Quantity) -> Read:
    return {"keyphrase_times": q.low}, "keyphrase", f"mot-clé\u00a0: {_said(q, 'fois')}"


_READERS = {
    ("article", "words"): _article,
    ("article", "headings"): _headings,
    ("article", "times"): _times,
    ("section", "words"): _section,
    ("title", "chars"): _title_chars,
    ("title", "words"): _title_words,
    ("description", "chars"): _description,
    ("lead", "words"): _lead,
}
