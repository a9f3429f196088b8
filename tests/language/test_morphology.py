import pytest

from marbre.language.elision import elides, is_aspirated
from marbre.language.lexicon import lines
from marbre.language.morphology import agrees, gender, inflected, is_noun_only, number, other_number, readings


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("situées", {"Qfp"}),
        ("hôpitaux", {"Nmp"}),
        ("maire", {"Nes"}),
        ("rester", {"I"}),
        ("ont", {"3p"}),
        ("le", {"X"}),
        ("zzz", set()),
        ("", set()),
        ("Paris", set()),
    ],
)
def test_readings_of_a_form(form: str, expected: set[str]) -> None:
    assert readings(form) == expected


def test_first_and_last_forms_of_the_table_are_found() -> None:
    assert readings("à") == {"X"}
    assert readings("abaca")


def test_gender_and_number_are_said_only_where_all_readings_agree() -> None:
    assert (gender("décision"), number("décision")) == ("f", "s")
    assert gender("maire") == ""
    assert number("prix") == ""
    assert is_noun_only("habitation")
    assert not is_noun_only("vote")


@pytest.mark.parametrize(
    ("form", "wanted", "made"),
    [
        ("situé", ("f", "s"), "située"),
        ("national", ("m", "p"), "nationaux"),
        ("heureux", ("f", "s"), "heureuse"),
        ("premier", ("f", "p"), "premières"),
        ("nouveau", ("f", "s"), "nouvelle"),
        ("publiques", ("m", "s"), "public"),
        ("actives", ("m", "s"), "actif"),
        ("mis", ("f", "s"), "mise"),
    ],
)
def test_inflected_words_are_words_of_the_dictionary(form: str, wanted: tuple[str, str], made: str) -> None:
    assert inflected(form, *wanted) == made
    assert agrees(made, *wanted)


@pytest.mark.parametrize(
    ("one", "many"), [("a", "ont"), ("vote", "votent"), ("demandait", "demandaient"), ("décida", "décidèrent")]
)
def test_a_verb_has_its_other_number(one: str, many: str) -> None:
    assert other_number(many, "3s") == one
    assert other_number(one, "3p") == many


def test_mute_and_aspirated_h_are_apart() -> None:
    assert elides("hôpital")
    assert elides("habitants")
    assert elides("eau")
    assert not elides("haricots")
    assert not elides("onze")
    assert not elides("hobbit"), "a word of neither list is left alone"


def test_no_word_is_in_both_lists_of_h() -> None:
    words = {word for line in lines("mute_h.txt") for word in line.split()}
    assert [word for word in words if is_aspirated(word)] == []
