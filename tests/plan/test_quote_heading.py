"""Headings in somebody's own words: never half of what was said."""

import pytest

from marbre.plan.quote_heading import quoted_clauses, quotes


def test_a_quotation_that_goes_on_outside_is_no_heading() -> None:
    text = "« Nous serons intéressés par une négociation » dans le seul but de définir la fin du régime, a dit le chef."
    assert list(quotes(text)) == []


def test_a_gloss_is_no_heading() -> None:
    assert list(quotes("Il criait « Allah Akbar » (« Dieu est le plus grand ») dans le pavillon.")) == []


@pytest.mark.parametrize(
    ("said", "clauses"),
    [
        (
            "Moi, je n’aurais pas hésité un seul instant, j’aurais tout remis au frigidaire en attendant la fin.",
            ["Je n’aurais pas hésité un seul instant"],
        ),
        ("Le gouvernement tiendra bon, dans l’écoute.", ["Le gouvernement tiendra bon"]),
        ("Le club vendra le stade, si la ville refuse.", []),
        ("La ville veut payer, à condition de rester propriétaire.", []),
        ("Il a vendu le stade, et tout le monde le sait.", []),
        ("Cette mesure est bonne pour le quartier.", []),
    ],
)
def test_the_clauses_of_a_quotation_stand_alone(said: str, clauses: list[str]) -> None:
    assert list(quoted_clauses(said)) == clauses
