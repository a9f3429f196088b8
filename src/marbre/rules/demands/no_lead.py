"""A chapô asked for and not there."""

from marbre.language.words import count_words
from marbre.page_parts import parts
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not brief.lead:
        return None
    lead = parts(page).lead
    got = f"{count_words(lead.text)} mots" if lead else "aucun"
    return Measure("lead", "un chapô", got, lead is not None)


RULE = Rule(
    id="demands/no-lead",
    summary="Chapô demandé, mais absent.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Ajoute un chapô.", title="Le stade rouvre", bad="La ville paie."),
        Example(
            brief="Ajoute un chapô.",
            title="Le stade rouvre",
            good="**La ville paie le stade.**\n\nLe maire doute.",
        ),
    ),
)
