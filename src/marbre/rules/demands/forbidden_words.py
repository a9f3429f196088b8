"""Words that the brief forbids."""

import re

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not brief.forbidden:
        return None
    text = context.body.prose + "\n" + page.meta.title + "\n" + page.meta.description
    found = [w for w in brief.forbidden if re.search(rf"(?<![\w]){re.escape(w)}(?![\w])", text, re.IGNORECASE)]
    asked = "sans " + ", ".join(f"« {w} »" for w in brief.forbidden)
    got = "encore : " + ", ".join(f"« {w} »" for w in found) if found else "aucun, citations mises à part"
    return Measure("forbidden", asked, got, not found)


RULE = Rule(
    id="demands/forbidden-words",
    summary="Mot interdit par le brief.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Pas de « nous » ni de « vous ».", title="Le stade rouvre", bad="Nous payons le stade."),
        Example(
            brief="Pas de « nous » ni de « vous ».",
            title="Le stade rouvre",
            good="La ville paie le stade : « Nous payons tout. »",
        ),
    ),
)
