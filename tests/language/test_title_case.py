"""Title Case set as a French sentence."""

from marbre.language.title_case import sentence_case

BODY = "La ville de Nordvane compte 400 kilomètres de pistes. Le vélo y est roi, dit la maire."


def test_title_case_becomes_a_sentence_and_names_keep_their_capital() -> None:
    title = "Comment Nordvane Est Devenue La Capitale Du Vélo"
    assert sentence_case(title, BODY) == "Comment Nordvane est devenue la capitale du vélo"


def test_a_french_title_is_left_alone() -> None:
    title = "Elon Musk et Sam Altman se disputent OpenAI"
    assert sentence_case(title, BODY) == title
