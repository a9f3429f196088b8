"""A description of another length than asked for."""

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule

NEAR = 15
"""Characters by which « about N » may be missed."""


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not (brief.description or brief.description_chars or brief.seo):
        return None
    limits = context.house.limits
    size = len(page.meta.description)
    about = brief.description_chars
    low, high = (about - NEAR, about + NEAR) if about else (brief.description_min_chars, brief.description_max_chars)
    high = high or max(limits.description_max, low or 0)
    low = low or min(limits.description_min, high // 2)
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
