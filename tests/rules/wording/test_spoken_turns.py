"""Spoken turns on other subjects than their own examples."""

import pytest

from marbre.page import Meta, Page
from marbre.rules.catalogue import rule
from marbre.rules.context import Context
from marbre.rules.linter import mend, run_rule

RULE = rule("wording/spoken-turn")


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Le lac est sec. Mais devinez quoi ? Les barques sont louées.", "Le lac est sec. Les barques sont louées."),
        ("C’est un vin, vous savez, que l’on garde.", "C’est un vin que l’on garde."),
        ("Il est important de noter que le vaccin date de 2019.", "Le vaccin date de 2019."),
        ("Nous savons que la sonde émet encore.", "On sait que la sonde émet encore."),
        ("Et alors ? Eh bien, la grève continue.", "Et alors ? La grève continue."),
        ("Il n’est pas difficile de comprendre pourquoi le blé monte.", "On voit aisément pourquoi le blé monte."),
    ],
)
def test_turns_are_mended_on_any_subject(text: str, fixed: str) -> None:
    page = mend(Context(Page(Meta(), text)), [RULE]).page
    assert page.body.replace("\u202f", " ") == fixed


@pytest.mark.parametrize(
    "text",
    [
        "Vous savez tout.",
        "Il dit : « Devinez quoi ? »",
        "Nous savons nager.",
        "Il va bien.",
        "Le vin est important.",
        "Il sait noter.",
    ],
)
def test_plain_sentences_are_left(text: str) -> None:
    assert run_rule(Context(Page(Meta(), text)), RULE) == []
