"""Where a fault of the facts is shown on the page."""

from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place


def test_plain_spaces_and_apostrophes_are_found_where_the_page_has_others():
    context = Context(Page(Meta(), "Le pont de l’Île rouvrira le 15\u00a0septembre."))
    text, start, end = place(context, "l'Île rouvrira le 15 septembre")
    assert text.raw[start:end] == "l’Île rouvrira le 15\u00a0septembre"


def test_words_that_the_page_has_not_are_shown_at_its_start():
    assert place(Context(Page(Meta(), "Le pont.")), "la gare")[1:] == (0, 0)
