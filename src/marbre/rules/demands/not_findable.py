"""The demand « SEO »: what our SEO rules measure, together."""

from importlib import import_module

from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule

CRITERIA = (
    "title_missing",
    "title_too_wide",
    "keyphrase_not_in_title",
    "keyphrase_not_in_description",
    "keyphrase_not_in_slug",
    "keyphrase_not_in_lead",
    "keyphrase_in_headings",
    "keyphrase_rare",
    "keyphrase_stuffed",
    "description_missing",
    "description_length",
    "slug_not_plain",
    "short_text",
    "no_image",
)
"""The rules of the group `seo` that the demand counts."""


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked. Advice (info) does not refuse the page."""
    if context.brief is None or not context.brief.seo:
        return None
    rules: list[Rule] = [import_module(f"marbre.rules.seo.{name}").RULE for name in CRITERIA]
    failed = [rule for rule in rules if any(True for _ in rule.check(context))]
    meta = context.page.meta
    empty = [n for n in ("title", "description", "slug", "keyphrase") if not getattr(meta, n)]
    got = f"{len(rules) - len(failed)} critères sur {len(rules)}"
    if failed:
        got += " ; reste : " + ", ".join(rule.summary.rstrip(".").lower() for rule in failed)
    if empty:
        got += " ; vide : " + ", ".join(empty)
    met = not empty and all(rule.severity == "info" for rule in failed)
    return Measure(
        "seo",
        "page optimisée pour la recherche (SEO)",
        got,
        met,
        "critères de nos règles seo/* et de Yoast : des conventions d’outils",
    )


RULE = Rule(
    id="demands/not-findable",
    summary="Page pas encore optimisée pour la recherche.",
    why="Le client l’a demandé.",
    source="Le brief ; les critères sont ceux des règles du groupe seo.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="SEO compatible.", title="Le stade rouvre", bad="La ville paie."),
        Example(
            brief="SEO compatible.",
            title="Le stade rouvre",
            slug="stade",
            keyphrase="stade",
            image="card.png",
            image_alt="Le stade",
            description="La ville paie le stade.",
            good="La ville paie le stade. Le stade rouvre.",
        ),
    ),
)
