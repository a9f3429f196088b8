from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.readability.figures import by_section, of_page

LONG = (
    "Le conseil de la ville a voté lundi soir, après six heures de débat et malgré l’avis du préfet, un plan de travaux que "
    "la région devra payer."
)
BODY = f"Le stade rouvre. La ville paie.\n\n## Le coût\n\n{LONG} Mais le maire doute.\n\n- un point sans phrase\n"


def test_each_section_has_its_own_figures() -> None:
    context = Context(Page(Meta(), BODY))
    (lead, first), (cost, second) = by_section(context)
    assert (lead.heading, cost.heading) == ("", "Le coût")
    assert (first.sentences, first.long, first.linked) == (2, 0, 0)
    assert (second.sentences, second.long, second.linked) == (2, 1, 2)
    assert first.flesch is not None
    assert second.flesch is not None
    assert first.flesch > second.flesch


def test_the_page_is_the_sum_of_its_sections() -> None:
    context = Context(Page(Meta(), BODY))
    whole = of_page(context)
    assert whole.sentences == sum(f.sentences for _, f in by_section(context))
    assert whole.words == sum(f.words for _, f in by_section(context))
    assert whole.share_long == 0.25


def test_a_page_without_prose_has_no_score() -> None:
    figures = of_page(Context(Page(Meta(), "# Rien\n\n- un\n- deux")))
    assert (figures.sentences, figures.flesch, figures.share_linked) == (0, None, 0.0)
