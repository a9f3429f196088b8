"""A sentence without its asides says nothing that it did not say with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.plan.simplify import simplified


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        (
            "L’Agence de la santé (Aviq) a rappelé, vendredi, l’importance du vaccin.",
            "L’Agence de la santé a rappelé l’importance du vaccin.",
        ),
        ("Le dispositif fait, en outre, l’objet d’une campagne.", "Le dispositif fait l’objet d’une campagne."),
        ("La Belgique a été avertie mercredi par la Commission.", "La Belgique a été avertie par la Commission."),
        ("Le maire, élu en 2014, a fermé la piscine.", "Le maire a fermé la piscine."),
    ],
)
def test_brackets_days_and_appositions_go(sentence: str, plain: str) -> None:
    assert simplified(sentence) == plain


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire, selon son avocat, a fermé la piscine.",
        "Le maire, s’il est élu, ferme la piscine.",
        "Le maire, faussement, a promis la piscine.",
        "Le maire, et le préfet avec lui, ferme la piscine.",
        "Le marché du mardi est fermé.",
        "Le maire a dit « non », mardi, à la piscine.",
        "La ville ferme la piscine.",
    ],
)
def test_what_bears_on_the_truth_stays(sentence: str) -> None:
    assert simplified(sentence) == ""


@given(st.lists(st.sampled_from(["Le maire", ",", "(Aviq)", "mardi", "a", "fermé", "la piscine", "selon lui", "."])))
def test_no_word_is_added_or_moved(words: list[str]) -> None:
    sentence = " ".join(words)
    rest = iter(sentence.replace(",", " ").split())
    assert all(any(word == kept for kept in rest) for word in simplified(sentence).replace(",", " ").split())
