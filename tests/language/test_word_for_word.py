"""English idioms read through French words, and what their lists must keep to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.word_for_word import Idiom, idiom_words, idioms, renderings, word_for_word

KNOWN = {english.removeprefix("~") for words in renderings().values() for english in words}
IDIOMS = [idiom for _, idiom in idioms()]


def found(text: str) -> list[tuple[str, str]]:
    return [(r.idiom.english, text[r.start : r.end]) for r in word_for_word(text)]


@pytest.mark.parametrize(
    ("text", "english", "words"),
    [
        ("Elle était le cheval sombre de la course.", "dark horse", "cheval sombre"),
        ("Deux chevaux obscurs se sont imposés.", "dark horse", "chevaux obscurs"),
        ("Le port reste un cou de bouteille.", "bottle neck", "cou de bouteille"),
        ("Des sifflets et des cloches, des cloches et sifflets.", "bell and whistle", "cloches et sifflets"),
        (
            "Il a toujours gardé sa tête au-dessus de l’eau.",
            "keep head above water",
            "gardé sa tête au-dessus de l’eau",
        ),
        ("Il n’a pas pris tout le blâme.", "take blame", "pris tout le blâme"),
    ],
)
def test_an_idiom_is_found_whatever_its_rendering_and_form(text: str, english: str, words: str) -> None:
    assert (english, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Un cheval noir tirait la charrette.",
        "Le cheval, sombre et nerveux, a refusé l’obstacle.",
        "La bouteille a le cou long. Elle est vide.",
        "Il a pris le train de nuit pour Brest.",
        "Elle a mis la table et ouvert la fenêtre.",
        "Le maire a pris la parole en premier lieu.",
        "Le procès fait partie d’une longue affaire.",
        "",
    ],
)
def test_plain_french_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_punctuation_parts_the_words() -> None:
    assert found("Il y avait un cheval. Sombre, la nuit tombait.") == []


@pytest.mark.parametrize("idiom", IDIOMS, ids=lambda i: i.english)
def test_every_word_of_an_idiom_has_a_rendering(idiom: Idiom) -> None:
    words = idiom_words(idiom)
    assert len(words) > 1
    assert set(words) <= KNOWN


@pytest.mark.parametrize("idiom", [i for i in IDIOMS if i.french], ids=lambda i: i.english)
def test_what_is_proposed_is_no_word_for_word(idiom: Idiom) -> None:
    for french in idiom.french:
        assert found(french) == []


def test_no_idiom_stands_twice() -> None:
    english = [i.english for i in IDIOMS]
    assert len(english) == len(set(english))


@given(st.lists(st.sampled_from(["cheval", "sombre", "de", "la", "cou", "bouteille", ",", "pris", "tête", "eau"])))
def test_findings_stand_in_the_text_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    ends = 0
    for rendered in word_for_word(text):
        assert ends <= rendered.start < rendered.end <= len(text)
        ends = rendered.end
