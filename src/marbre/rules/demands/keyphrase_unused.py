"""A keyphrase asked for that the page does not carry."""

from marbre.language.keyphrase_match import holds
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not brief.keyphrase:
        return None
    places = {
        "titre": page.meta.seo_title or page.meta.title,
        "description": page.meta.description,
        "adresse": page.meta.slug.replace("-", " "),
        "texte": page.body,
    }
    held = [place for place, text in places.items() if holds(text, brief.keyphrase)]
    got = ", ".join(held) if held else "nulle part"
    asked, met = f"mot-clé « {brief.keyphrase} »", len(held) == len(places)
    if brief.keyphrase_times:
        times = sum(holds(s.text, brief.keyphrase) for s in context.body.sentences)
        asked += f", {brief.keyphrase_times} fois au moins"
        got, met = f"{got} ; {times} phrases", met and times >= brief.keyphrase_times
    return Measure("keyphrase", asked, got, met)


RULE = Rule(
    id="demands/keyphrase-unused",
    summary="Mot-clé demandé, mais absent.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Mot-clé principal : « stade ».", title="", bad="La ville paie."),
        Example(
            brief="Mot-clé principal : « stade ».",
            title="Le stade rouvre",
            slug="stade",
            description="Le stade rouvre.",
            good="La ville paie le stade.",
        ),
    ),
)
