"""Fewer intertitres than asked for, or of another form."""

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief, page = context.brief, context.page
    if brief is None or not (brief.headings or brief.no_headings):
        return None
    if brief.no_headings:
        count = sum(b.kind == "heading" for b in page.blocks)
        return Measure("headings", "sans intertitres", f"{count} intertitres", not count)
    level = brief.heading_level or 2
    headings = [b for b in page.blocks if b.kind == "heading" and b.level == level]
    questions = [b for b in headings if b.text.rstrip().endswith("?")]
    low, high = brief.min_headings or 1, brief.max_headings or len(headings)
    met = low <= len(headings) <= high and (not brief.headings_as_questions or len(questions) == len(headings))
    asked = f"intertitres de niveau {level}"
    if brief.min_headings or brief.max_headings:
        asked += f", de {low} à {high}" if brief.max_headings else f", au moins {low}"
    if brief.headings_as_questions:
        return Measure("headings", f"{asked}, en questions", f"{len(questions)} questions sur {len(headings)}", met)
    return Measure("headings", asked, f"{len(headings)} intertitres", met)


RULE = Rule(
    id="demands/no-headings",
    summary="Intertitres demandés, mais absents ou d’une autre forme.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Mets des intertitres.", title="Le stade rouvre", bad="La ville paie."),
        Example(brief="Sans intertitres.", title="Le stade rouvre", bad="## Le coût\n\nLa ville paie."),
        Example(
            brief="Mets des intertitres.",
            title="Le stade rouvre",
            good="La ville paie.\n\n## Le coût\n\nDix millions.",
        ),
    ),
)
