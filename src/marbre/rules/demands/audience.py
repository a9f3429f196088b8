"""An audience that the brief names: only a person can judge whether the text is for it."""

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked; never met: no figure of ours says for whom a text is."""
    brief = context.brief
    if brief is None or not brief.audience:
        return None
    return Measure(
        "audience", f"public\u00a0: {brief.audience}", "non mesuré\u00a0: à juger par une personne", met=False
    )


RULE = Rule(
    id="demands/audience",
    summary="Public demandé, à juger par une personne.",
    why="Le client l’a demandé ; ce qui ne se mesure pas ne passe pas tout seul.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Public : investisseurs.", title="Le stade rouvre", bad="La ville paie le stade."),
        Example(brief="Ton neutre.", title="Le stade rouvre", good="La ville paie le stade."),
    ),
)
