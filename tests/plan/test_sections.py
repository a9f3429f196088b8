"""Where a section may begin, and how long it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marbre.language.words import count_words
from marbre.plan.intertitres import intertitres
from marbre.plan.sections import LEANS, MAX_WORDS, Section, turn
from marbre.source.model import Paragraph

FILL = "Le conseil a voté le budget des écoles et des routes de la vallée. "


TOWNS = [
    "Lorient",
    "Nantes",
    "Brest",
    "Quimper",
    "Vannes",
    "Rennes",
    "Dinan",
    "Auray",
    "Morlaix",
    "Vitré",
    "Redon",
    "Pontivy",
]
VERBS = [
    "vend",
    "ferme",
    "achète",
    "rénove",
    "perd",
    "quitte",
    "retrouve",
    "défend",
    "démolit",
    "agrandit",
    "inaugure",
    "loue",
]
THINGS = ["le stade", "le port", "le tramway", "la gare", "la halle", "le théâtre"]


def news(i: int) -> str:
    return f"{TOWNS[i]} {VERBS[i]} {THINGS[i % 6]} municipal{'e' if i % 6 in (3, 4) else ''} de {TOWNS[i - 1]}."


def plan_sections(parser, paragraphs: list[Paragraph], **options: int) -> list[Section]:
    return [section for section, _ in intertitres(paragraphs, parser, **options)]


def text(opening: str, words: int = 100) -> Paragraph:
    return Paragraph((opening + " " + FILL * (words // 13)).strip())


def test_no_section_begins_on_a_paragraph_that_leans_on_the_one_before(parser) -> None:
    paragraphs = [
        text("La ville dort."),
        text("Elle se réveille."),
        text("Ces travaux durent."),
        text("Mais rien ne bouge."),
    ]
    assert [s.first for s in plan_sections(parser, paragraphs)] == [0]


@pytest.mark.parametrize("opening", ["L’argent vient de quatre poches.", "Le maire a parlé.", "En 2019, tout change."])
def test_an_elided_article_is_no_pronoun(opening: str) -> None:
    assert turn([text("La ville dort."), text(opening)], 1) > LEANS / 2


def test_a_section_begins_where_the_text_turns(parser) -> None:
    paragraphs = [
        text("La ligne a fermé."),
        text(news(1)),
        text("En 2019, Brest a fermé le port municipal."),
        text("Le tunnel coûte cher."),
    ]
    assert 2 in [s.first for s in plan_sections(parser, paragraphs)]


def test_a_heading_of_the_copy_always_begins_one(parser) -> None:
    paragraphs = [text("La ligne a fermé."), Paragraph("Un tunnel oublié", "heading", 2), text("Le tunnel est vieux.")]
    assert [(s.first, s.heading) for s in plan_sections(parser, paragraphs)] == [(0, ""), (1, "Un tunnel oublié")]


def test_the_numbers_asked_for_are_kept_where_the_copy_carries_them(parser) -> None:
    paragraphs = [text(news(i)) for i in range(12)]
    assert len(plan_sections(parser, paragraphs, minimum=5, maximum=5)) == 6
    assert len(plan_sections(parser, paragraphs, maximum=2)) == 3


def test_a_paragraph_announced_by_a_colon_stays_with_it(parser) -> None:
    paragraphs = [text("La ligne a fermé."), Paragraph(FILL * 8 + "Le maire a dit :"), text("Le tunnel est vieux.")]
    assert [s.first for s in plan_sections(parser, paragraphs)] in ([0], [0, 1])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from([news(1), news(2), "Elle part.", "En 2020, tout change.", "« Oui. »", "#"]), max_size=14)
)
def test_sections_follow_one_another_and_leave_nothing_out(parser, openings: list[str]) -> None:
    paragraphs = [text(o) if o != "#" else Paragraph("Un tunnel oublié", "heading", 2) for o in openings]
    sections = plan_sections(parser, paragraphs)
    assert [i for s in sections for i in range(s.first, s.last)] == list(range(len(paragraphs)))
    assert all(s.first < s.last for s in sections)


def test_no_section_is_longer_than_need_be(parser) -> None:
    paragraphs = [text(news(i)) for i in range(10)]
    for section in plan_sections(parser, paragraphs):
        assert sum(count_words(p.text) for p in paragraphs[section.first : section.last]) <= MAX_WORDS + 20
