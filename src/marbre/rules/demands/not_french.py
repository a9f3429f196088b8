"""A page that is not in the language asked for."""

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None:
        return None
    from marbre.source.langid import identify

    got = identify(page.body)
    names = {"fr": "français", "en": "anglais", "": "langue non reconnue"}
    return Measure("language", names.get(brief.lang, brief.lang), names.get(got, got), got == brief.lang)


RULE = Rule(
    id="demands/not-french",
    summary="La page n’est pas dans la langue demandée.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(
            brief="En français.",
            title="Le stade rouvre",
            bad="The city council pays for the stadium and for its two stands, and nobody is happy with that.",
        ),
        Example(
            brief="En français.",
            title="Le stade rouvre",
            good="La ville paie le stade et ses deux tribunes, et personne n’en est content.",
        ),
    ),
)
