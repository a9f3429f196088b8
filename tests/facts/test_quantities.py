"""Figures in digits and letters, with their units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.facts.quantities import quantities


@pytest.mark.parametrize(
    ("text", "lang", "worth"),
    [
        ("12,5 M€", "fr", ("EUR", 12_500_000)),
        ("2,5 milliards d'euros", "fr", ("EUR", 2_500_000_000)),
        ("£2.5 billion", "en", ("GBP", 2_500_000_000)),
        ("quarante millions de tonnes", "fr", ("mass", 40_000_000_000)),
        ("quatre-vingt-dix-sept ans", "fr", ("time", 97 * 31_557_600)),
        ("un quart des élus", "fr", ("percent", 25)),
        ("trois patients sur quatre", "fr", ("percent", 75)),
        ("one in five", "en", ("percent", 20)),
        ("0,3 point", "fr", ("point", 0.3)),
        ("180 km/h", "fr", ("speed", 180)),
        ("twenty-five people", "en", ("", 25)),
        ("un an et demi", "fr", ("time", 1.5 * 31_557_600)),
    ],
)
def test_a_figure_is_worth_its_scale_and_unit(text: str, lang: str, worth: tuple[str, float]) -> None:
    (found,) = quantities(text, lang)
    assert any(dim == worth[0] and abs(value - worth[1]) < 1e-6 * worth[1] for dim, value in found.worth)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("au moins 30 blessés", "ge"),
        ("jusqu'à 30 %", "upto"),
        ("près de 300 élèves", "near"),
        ("environ 40 km", "about"),
        ("30 jours", ""),
    ],
)
def test_a_bound_belongs_to_its_figure(text: str, bound: str) -> None:
    assert quantities(text, "fr")[0].bound == bound


@pytest.mark.parametrize("text", ["un maire", "remettre à neuf les écoles", "une école", "l'un des élus"])
def test_an_article_is_no_figure(text: str) -> None:
    assert quantities(text, "fr") == []


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for q in quantities(text, "fr"):
        assert 0 <= q.start < q.end <= len(text)


def test_a_figure_behind_typed_dots_is_read() -> None:
    assert [q.text for q in quantities("irréprochable,...700 mots", "fr")] == ["700"]
