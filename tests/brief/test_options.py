import pytest

from marbre.brief.model import Brief
from marbre.brief.options import check, with_defaults, with_options
from marbre.brief.read import read_brief
from marbre.errors import InputError


def test_an_option_wins_over_the_brief() -> None:
    brief = with_options(read_brief("au moins 700 mots"), min_words=900)
    assert brief.min_words == 900
    assert [d.origin for d in brief.demands if d.name == "words"] == ["option"]


def test_without_a_brief_defaults_apply_and_are_shown() -> None:
    brief = with_defaults(Brief())
    assert brief.seo
    assert brief.headings
    assert {d.origin for d in brief.demands} == {"default"}


@pytest.mark.parametrize(
    "brief",
    [
        Brief(min_words=900, max_words=300),
        Brief(min_words=0),
        Brief(min_headings=5, max_headings=2),
        Brief(languages=("fr", "en")),
        Brief(lang="en"),
        Brief(keyphrase="stade", forbidden=("stade",)),
        Brief(about_words=500, min_words=900),
    ],
)
def test_contradictions_are_refused_in_one_sentence(brief: Brief) -> None:
    with pytest.raises(InputError, match=r"^[^\n]+[.]$"):
        check(brief)
