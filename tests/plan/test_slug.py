from hypothesis import given
from hypothesis import strategies as st

from marbre.plan.slug import ascii_slug, make_slug


def test_a_slug_holds_the_keyphrase_then_the_names() -> None:
    title = "Elon Musk aurait voulu reprendre OpenAI pour sauver Tesla"
    assert make_slug("Elon Musk OpenAI", title, []) == "elon-musk-openai-tesla"
    assert ascii_slug("L’œuvre d’été") == "l-oeuvre-d-ete"


def test_a_slug_takes_nouns_but_no_verb() -> None:
    assert (
        make_slug("vente du stade", "Le club aurait renoncé au projet", ["club", "projet"]) == "vente-stade-club-projet"
    )


@given(st.text(max_size=80), st.text(max_size=40), st.lists(st.text(max_size=12), max_size=4))
def test_a_slug_is_an_address(title: str, keyphrase: str, nouns: list[str]) -> None:
    slug = make_slug(keyphrase, title, nouns)
    assert slug
    assert len(slug) <= 60
    assert slug == ascii_slug(slug)
