import pytest

from marbre.language.verb_forms import form_code, forms, paradigm


@pytest.mark.parametrize(
    ("infinitive", "code", "form"),
    [
        ("manger", "I3s", "mangeait"),
        ("placer", "PPR", "plaçant"),
        ("perdre", "I3p", "perdaient"),
        ("soutenir", "PPfs", "soutenue"),
        ("prendre", "I3s", "prenait"),
        ("finir", "I3p", "finissaient"),
        ("recevoir", "F3s", "recevra"),
        ("devoir", "PPfs", "due"),
        ("payer", "P3s", "paie"),
        ("jeter", "C3s", "jetterait"),
        ("interdire", "PPms", "interdit"),
        ("mettre", "PPmp", "mis"),
        ("voir", "F3p", "verront"),
        ("être", "PPR", "étant"),
        ("omettre", "PPfs", "omise"),
        ("poursuivre", "I3p", "poursuivaient"),
        ("décrire", "P3p", "décrivent"),
        ("conclure", "D3s", "conclut"),
        ("devoir", "D3s", "dut"),
    ],
)
def test_third_person_forms(infinitive: str, code: str, form: str) -> None:
    assert paradigm(infinitive)[code] == form
    assert form in forms(infinitive)


def test_a_form_of_two_tenses_is_read_by_its_auxiliary() -> None:
    assert form_code("introduire", "introduit", "Le groupe a ") == "PPms"
    assert form_code("introduire", "introduit", "Le groupe a déjà ") == "PPms"
    assert form_code("introduire", "introduit", "Le groupe ") == "P3s"
    assert form_code("introduire", "mangé", "a ") == ""


@pytest.mark.parametrize(
    "before", ["Il a encore ", "Ils ont eux-mêmes ", "Elle n’a donc jamais ", "A-t-il ", "Il a d’abord "]
)
def test_words_may_stand_between_auxiliary_and_participle(before: str) -> None:
    assert form_code("faire", "fait", before) == "PPms"


def test_a_present_behind_such_a_word_stays_a_present() -> None:
    assert form_code("faire", "fait", "Le club encore ") == "P3s"
