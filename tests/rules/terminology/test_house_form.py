"""House-style choice points: the preferred form, in the words around it, and flipped by a house."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.choices import choices, rejected_uses
from marbre.page import Meta, Page
from marbre.rules.catalogue import rule
from marbre.rules.context import Context
from marbre.rules.linter import mend

RULE = rule("terminology/house-form")


def mended(text: str, house: dict[str, str] | None = None) -> str:
    return mend(Context(Page(Meta(), text), extra={"choices": house or {}}), [RULE]).page.body


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Il répond à l’e-mail de sa mère.", "Il répond au courriel de sa mère."),
        ("Cet email date de mai.", "Ce courriel date de mai."),
        ("La date de l’e-mail est fausse.", "La date du courriel est fausse."),
        ("Trois startups et une start up.", "Trois start-up et une start-up."),
        ("La deadline approche, les deadlines passent.", "La date limite approche, les dates limites passent."),
        ("Les médias sociaux grondent.", "Les réseaux sociaux grondent."),
    ],
)
def test_the_preferred_form_is_written(text: str, fixed: str) -> None:
    assert mended(text) == fixed
    assert mended(fixed) == fixed


def test_a_house_flips_a_choice() -> None:
    house = {"courriel": "e-mail"}
    assert mended("Le courriel du maire, et ce courriel.", house) == "L’e-mail du maire, et cet e-mail."
    assert mended("L’e-mail du maire.", house) == "L’e-mail du maire."


def test_forms_of_two_genders_are_only_flagged() -> None:
    uses = list(rejected_uses("jeune pousse ; ce weekend", {"week-end": "fin de semaine", "start-up": "start-up"}))
    assert [u.becomes for u in uses] == ["start-up", ""]


def test_any_form_will_do_where_nothing_is_preferred() -> None:
    assert mended("Un coach, un entraîneur, un challenge.") == "Un coach, un entraîneur, un challenge."


def test_a_preferred_form_is_one_of_the_forms() -> None:
    for choice in choices():
        assert choice.preferred in ("", *(f.name for f in choice.forms))


@given(
    st.lists(
        st.sampled_from(["l’", "e-mail", "email", " ", "start up", "Le ", "de ", "weekend", ".", "à l’"]), max_size=9
    )
)
def test_mending_twice_changes_nothing_more(parts: list[str]) -> None:
    once = mended("".join(parts))
    assert mended(once) == once
