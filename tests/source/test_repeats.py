"""Pull quotes and doubles are found; paragraphs that differ in a fact are not."""

import pytest

from marbre.source.model import Paragraph
from marbre.source.repeats import find_repeats


def found(*texts: str) -> list[tuple[int, int]]:
    return [(r.index, r.kept) for r in find_repeats([Paragraph(t) for t in texts])]


LONG = "Le président a parlé une heure. « On nous a demandé d’y croire, puis de nous taire », a-t-il dit. Le public a sifflé."


def test_pull_quote_goes_and_the_attributed_one_stays() -> None:
    assert found("« On nous a demandé d'y croire, puis de nous taire. »", "Autre chose.", LONG) == [(0, 2)]
    assert found(LONG, "« On nous a demandé d’y croire, puis de nous taire »") == [(1, 0)]


def test_cut_pull_quote() -> None:
    long = "Elle insiste : « Sans les bénévoles, il n’y aurait plus de rails ni de gares dans cette vallée. »"
    assert found("« Sans les bénévoles, il n’y aurait plus de rails… »", long) == [(0, 1)]


def test_double_up_to_typography() -> None:
    assert found("L’État a payé 12 euros pour l’œuvre.", "Autre.", "L'Etat a payé 12 euros pour l'oeuvre.") == [(2, 0)]


def test_the_one_that_stays_never_goes() -> None:
    pull = "La région était prête à tout pour éviter un conflit."
    assert found(pull, pull, pull + " Sa prudence a coûté cher.") == [(0, 2), (1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le club paie 12 euros de plus par place.", "Le club paie 13 euros de plus par place."),
        ("Il a fait −12 °C dans toute la vallée.", "Il a fait 12 °C dans toute la vallée."),
        ("La part de la ville est de 9 % cette année.", "La part de la ville est de 9 € cette année."),
        ("Le maire va payer la dette du club.", "Le maire va payer la dette du club ?"),
        ("Le maire va payer la dette du club.", "Le maire ne va pas payer la dette du club."),
        (
            "Le maire paiera la dette du club.",
            "Personne ne croit que le maire paiera la dette du club. Il part.",
        ),
        (
            "Le club a vendu son stade à la ville",
            "Le club a vendu son stade à la ville ? Pas du tout, dit-il.",
        ),
        ("Et maintenant ?", "Et maintenant ?"),
    ],
)
def test_another_fact_is_no_repeat(one: str, other: str) -> None:
    assert found(one, other) == []
