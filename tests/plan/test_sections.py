"""Where a section may begin, and how long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.words import count_words
from marbre.plan.sections import LEANS, MAX_WORDS, plan_sections, turn
from marbre.source.model import Paragraph

FILL = "Le conseil a voté le budget des écoles et des routes de la vallée. "


def text(opening: str, words: int = 100) -> Paragraph:
    return Paragraph((opening + " " + FILL * (words // 13)).strip())


def test_no_section_begins_on_a_paragraph_that_leans_on_the_one_before() -> None:
    paragraphs = [
        text("La ville dort."),
        text("Elle se réveille."),
        text("Ces travaux durent."),
        text("Mais rien ne bouge."),
    ]
    assert [s.first for s in plan_sections(paragraphs)] == [0]


@pytest.mark.parametrize("opening", ["L’argent vient de quatre poches.", "Le maire a parlé.", "En 2019, tout change."])
def test_an_elided_article_is_no_pronoun(opening: str) -> None:
    assert turn([text("La ville dort."), text(opening)], 1) > LEANS / 2


def test_a_section_begins_where_the_text_turns() -> None:
    paragraphs = [
        text("La ligne a fermé."),
        text("Le tunnel est vieux."),
        text("En 2019, les travaux ont commencé."),
        text("Le tunnel coûte cher."),
    ]
    assert 2 in [s.first for s in plan_sections(paragraphs)]


def test_a_heading_of_the_copy_always_begins_one() -> None:
    paragraphs = [text("La ligne a fermé."), Paragraph("Un tunnel oublié", "heading", 2), text("Le tunnel est vieux.")]
    assert [(s.first, s.heading) for s in plan_sections(paragraphs)] == [(0, ""), (1, "Un tunnel oublié")]


def test_the_numbers_asked_for_are_kept_where_the_copy_carries_them() -> None:
    paragraphs = [text(f"La commune numéro {i} a voté.") for i in range(12)]
    assert len(plan_sections(paragraphs, minimum=5, maximum=5)) == 6
    assert len(plan_sections(paragraphs, maximum=2)) == 3


def test_a_paragraph_announced_by_a_colon_stays_with_it() -> None:
    paragraphs = [text("La ligne a fermé."), Paragraph(FILL * 8 + "Le maire a dit :"), text("Le tunnel est vieux.")]
    assert [s.first for s in plan_sections(paragraphs)] in ([0], [0, 1])


@given(st.lists(st.sampled_from(["Le maire parle.", "Elle part.", "En 2020, tout change.", "« Oui. »"]), max_size=14))
def test_sections_follow_one_another_and_leave_nothing_out(openings: list[str]) -> None:
    paragraphs = [text(o) for o in openings]
    sections = plan_sections(paragraphs)
    assert [i for s in sections for i in range(s.first, s.last)] == list(range(len(paragraphs)))
    assert all(s.first < s.last for s in sections)


def test_no_section_is_longer_than_need_be() -> None:
    paragraphs = [text(f"Le village numéro {i} a voté.") for i in range(10)]
    for section in plan_sections(paragraphs):
        assert sum(count_words(p.text) for p in paragraphs[section.first : section.last]) <= MAX_WORDS + 20
