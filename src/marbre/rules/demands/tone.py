"""A tone that the text does not have, or that only a person can judge."""

import re

from marbre.language.lexicon import lines
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief = context.brief
    if brief is None or not brief.tone:
        return None
    asked = brief.tone
    if not re.search(r"neutre|neutral|factuel|factual|journalisti|sobre|sober|objecti", brief.tone):
        return Measure("tone", asked, "non mesuré\u00a0: à juger par une personne", met=False)
    text = context.body.prose.lower()
    found = [w for w in lines("not_neutral.txt") if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", text)]
    got = "reste : " + ", ".join(f"« {w} »" for w in found) if found else "ni « nous », ni « vous », ni exclamation"
    return Measure("tone", asked, got, not found and "!" not in text)


RULE = Rule(
    id="demands/tone",
    summary="Ton demandé non tenu, ou à juger par une personne.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Ton neutre.", title="Le stade rouvre", bad="Nous payons le stade."),
        Example(brief="Ton neutre.", title="Le stade rouvre", good="La ville paie le stade."),
    ),
)
