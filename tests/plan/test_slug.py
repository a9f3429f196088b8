from hypothesis import given
from hypothesis import strategies as st

from marbre.plan.slug import ascii_slug, make_slug


def test_a_slug_holds_the_keyphrase_then_the_names() -> None:
    title = "Elon Musk aurait voulu reprendre OpenAI pour sauver Tesla"
    assert make_slug(title, "Elon Musk OpenAI") == "elon-musk-openai-tesla"
    assert ascii_slug("L’œuvre d’été") == "l-oeuvre-d-ete"


@given(st.text(max_size=80), st.text(max_size=40))
def test_a_slug_is_an_address(title: str, keyphrase: str) -> None:
    slug = make_slug(title, keyphrase)
    assert slug
    assert len(slug) <= 60
    assert slug == ascii_slug(slug)
