"""« Le club a vendu son stade » → « Le club vend son stade »: the press titles in the present."""

from marbre.language.conjugate import present
from marbre.plan.titles.clause import Clause


def in_present(clause: Clause) -> str:
    """Return a clause in the passé composé with avoir in the present, "" where it is not one or its form is not sure."""
    between = clause.text[clause.verb_start : clause.verb_end].split()
    if clause.auxiliary != "avoir" or len(between) != 2 or between[0] not in {"a", "ont"}:
        return ""
    form = present(clause.infinitive, clause.number)
    return f"{clause.subject} {form}{clause.text[clause.verb_end :]}" if form else ""
