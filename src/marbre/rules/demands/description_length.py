"""A description of another length than asked for."""

from marbre.brief.bounds import description_bounds
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not (brief.description or brief.description_chars or brief.seo):
        return None
    limits = context.house.limits
    size = len(page.meta.description)
    low, high = description_bounds(brief, limits.description_min, limits.description_max)
    return Measure(
        "description",
        f"description de {low} à {high} signes",
        f"{size} signes",
        low <= size <= high,
        "convention d’outil (Yoast), pas une règle des moteurs",
    )


RULE = Rule(
    id="demands/description-length",
    summary="Description absente ou d’une autre longueur.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Écris une meta description.", title="Le stade rouvre", bad="La ville paie."),
        Example(
            brief="Écris une meta description.",
            title="Le stade rouvre",
            description="La ville paie le stade et ses deux tribunes, puis les routes, les parkings et les arbres que la région lui avait promis en mai.",
            good="La ville paie.",
        ),
    ),
)
