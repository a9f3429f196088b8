"""Sentences as a summary prints them."""

import pytest

from marbre.plan.summary_form import named, untied


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("OSTRAVEC, Karvénie\u00a0– Pendant onze ans, tous ont promis.", "Pendant onze ans, tous ont promis."),
        ("PARIS (AFP) — Le maire a voté.", "Le maire a voté."),
        ("Musk a même suggéré de fusionner.", "Musk a suggéré de fusionner."),
        ("Désormais, le club attend.", "Le club attend."),
        ("Le maire – lui aussi – a voté.", "Le maire – lui aussi – a voté."),
    ],
)
def test_what_ties_a_sentence_to_its_place_goes(sentence: str, form: str) -> None:
    assert untied(sentence) == form


def test_a_person_is_named_in_full() -> None:
    assert named("Musk a écrit.", "Elon Musk OpenAI", "Elon Musk paie.") == "Elon Musk a écrit."
