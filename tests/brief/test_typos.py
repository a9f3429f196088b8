from hypothesis import given
from hypothesis import strategies as st

from marbre.brief.read import read_brief
from marbre.brief.typos import spelt


def test_a_brief_typed_in_haste_is_read() -> None:
    brief = read_brief("Plese rewirte this artcile in frnech, 700 wrods minimun, subheadigns, customize the tittle")
    assert (brief.min_words, brief.lang, brief.headings, brief.customise_title) == (700, "fr", True, True)
    assert brief.not_understood == ()


def test_the_words_of_a_demand_stand_in_the_brief_as_they_were_typed() -> None:
    text = "Réécris en francçais, 700 mots minimun, avec des intertires"
    assert all(d.words in text for d in read_brief(text).demands)


def test_words_of_a_language_are_left() -> None:
    for text in (
        "Un article sur la pêche au thon rouge en Bretagne",
        "Write about the harbour of Lorient and its trawlers",
    ):
        assert spelt(text).text == text


@given(st.text(max_size=200))
def test_any_text_is_read_and_its_demands_quote_it(text: str) -> None:
    assert all(d.words in text for d in read_brief(text).demands)
