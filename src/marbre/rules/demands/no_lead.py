"""A chapô asked for and not there."""

from marbre.language.words import count_words
from marbre.page_parts import parts
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule

NEAR = 0.25
"""Share of the words asked for by which a chapô may miss them: it is made of whole sentences."""


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not brief.lead:
        return None
    lead = parts(page).lead
    size = count_words(lead.text) if lead else 0
    about = brief.lead_words
    near = about is None or abs(size - about) <= NEAR * about
    asked = f"un chapô d’environ {about} mots" if about else "un chapô"
    return Measure("lead", asked, f"{size} mots" if lead else "aucun", lead is not None and near)


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
