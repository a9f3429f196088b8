import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.syllables import count_syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("table", 1),
        ("rapidement", 4),
        ("ils manquent", 2),
        ("argent", 2),
        ("étaient", 2),
        ("président", 3),
        ("nation", 2),
        ("oublier", 3),
        ("pluie", 1),
        ("nuit", 1),
        ("nuage", 2),
        ("moyen", 2),
        ("pays", 2),
        ("théâtre", 2),
        ("noël", 2),
        ("coopération", 5),
        ("aéroport", 4),
        ("beauté", 2),
        ("bourgeois", 2),
        ("remerciement", 4),
        ("jouera", 2),
        ("que", 1),
        ("l’entreprise", 3),
        ("quatre-vingts", 2),
        ("œuvre", 1),
        ("août", 1),
        ("analogues", 3),
        ("premier", 2),
        ("", 0),
        ("86", 2),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


@given(st.text(alphabet="aeiouyéèïœbcdrlqgnt", min_size=1, max_size=12))
def test_a_word_has_a_syllable_and_no_more_than_letters(word: str) -> None:
    assert 1 <= count_syllables(word) <= len(word)


@given(st.lists(st.sampled_from(["table", "nation", "oublier", "86"]), max_size=6))
def test_syllables_add_up(words: list[str]) -> None:
    assert count_syllables(" ".join(words)) == sum(map(count_syllables, words))
