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
