"""Fewer words than asked for, or more."""

from marbre.language.words import count_words
from marbre.page_parts import parts
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure, unmet
from marbre.rules.rule import Example, Rule

TOLERANCE = 0.1
"""Share of « about N words » that the page may miss it by."""


def running_words(context: Context) -> int:
    """Return the words of the article itself: chapô, intertitres and text, without boxes and credit."""
    page = parts(context.page)
    blocks = [*([page.lead] if page.lead else []), *page.running]
    return sum(count_words(b.text) for b in blocks if b.kind not in {"code", "html", "rule"})


def measure(context: Context) -> Measure | None:
    """Return the measure of this demand, None where it is not asked."""
    brief = context.brief
    if brief is None or not (brief.min_words or brief.max_words or brief.about_words):
        return None
    got = running_words(context)
    about = brief.about_words or got
    met = (brief.min_words or 0) <= got <= (brief.max_words or got) and abs(got - about) <= TOLERANCE * about
    asked = [
        f"au moins {brief.min_words}" if brief.min_words else "",
        f"au plus {brief.max_words}" if brief.max_words else "",
        f"environ {brief.about_words}" if brief.about_words else "",
    ]
    return Measure(
        "words",
        f"{', '.join(a for a in asked if a)} mots",
        f"{got} mots",
        met,
        "le compte du client, pas une règle des moteurs ; hors encadrés et crédit",
    )


RULE = Rule(
    id="demands/too-few-words",
    summary="Longueur demandée non tenue.",
    why="Le client l’a demandé.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=unmet(measure),
    examples=(
        Example(brief="Au moins 20 mots.", title="Le stade rouvre", bad="La ville paie."),
        Example(
            brief="Au moins 20 mots.",
            title="Le stade rouvre",
            good="La ville paie le stade et ses deux tribunes, puis les routes, les parkings et les arbres que la région lui a promis.",
        ),
    ),
)
