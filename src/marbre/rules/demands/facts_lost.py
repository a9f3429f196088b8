"""Facts that the brief asks to keep and that changed or went."""

from marbre.facts.compare import compare
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not brief.keep_facts or context.source is None:
        return None
    faults = [f for f in compare(source_text(context.source), page_text(page), context.parser) if f.grade != "review"]
    got = f"{len(faults)} écarts : {', '.join(f.text for f in faults[:3])}" if faults else "aucun écart"
    return Measure("fidelity", "tous les faits gardés", got, not faults)


RULE = Rule(
    id="demands/facts-lost",
    summary="Fait perdu ou changé.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(
            brief="Garde tous les chiffres.",
            source="La ville paie 10 euros. Le stade rouvre",
            title="Le stade rouvre",
            bad="La ville paie 12 euros.",
        ),
        Example(
            brief="Garde tous les chiffres.",
            source="La ville paie 10 euros. Le stade rouvre",
            title="Le stade rouvre",
            good="La ville paie 10 euros.",
        ),
    ),
)
