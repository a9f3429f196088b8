"""A title that is the given one, or too wide for a result page."""

from marbre.language.fold import fold
from marbre.language.pixels import title_pixels
from marbre.language.words import count_words
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule

WIDEST = 600
"""Pixels at Arial 20 px: what a result page shows, by the Yoast plug-in's convention."""


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not (brief.customise_title or brief.title_max_chars or brief.title_max_words or brief.seo):
        return None
    title = page.meta.title
    given = {fold(t) for t in (brief.title, context.source.title if context.source else "") if t}
    kept = bool(((context.source and context.source.front_matter) or {}).get("title"))
    pixels = round(title_pixels(page.meta.seo_title or title))
    most = brief.title_max_chars
    new = kept or fold(title) not in given
    words = count_words(title)
    met = (
        bool(title)
        and (new or not brief.customise_title)
        and pixels <= WIDEST
        and (not most or len(title) <= most)
        and (not brief.title_max_words or words <= brief.title_max_words)
        and (not brief.title_as_question or title.rstrip().endswith("?"))
    )
    asked = "titre personnalisé" if brief.customise_title else "titre"
    if most:
        asked += f", {most} signes au plus"
    if brief.title_max_words:
        asked += f", {brief.title_max_words} mots au plus"
    if brief.title_as_question:
        asked += ", en forme de question"
    got = f"« {title} », {pixels} px, {len(title)} signes" + ("" if new else ", inchangé")
    return Measure("title", asked, got, met, f"{WIDEST} px : convention d’outil (Yoast), pas une règle des moteurs")


RULE = Rule(
    id="demands/title-not-customised",
    summary="Titre non personnalisé.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Personnalise ce titre.", title="", bad="La ville paie."),
        Example(brief="Personnalise ce titre.", title="Le stade rouvre en mai", good="La ville paie."),
    ),
)
