"""Intertitres: what may be printed, and what may never."""

import pytest

from marbre.plan.intertitres import intertitres
from marbre.source.model import Paragraph


def headings(parser, text: str, **options: object) -> list[str]:
    choice = intertitres([[Paragraph(text)]], parser, **options)[0]  # type: ignore[arg-type]
    return [c.text for c in choice.candidates]


def test_a_title_clause_in_the_present_with_its_complements(parser) -> None:
    assert "Tesla licencie 9 % des ouvriers" in headings(parser, "En juin, Tesla a licencié 9 % des ouvriers.")


@pytest.mark.parametrize(
    "text",
    [
        "En août, Musk a faussement affirmé qu’il disposait d’un financement.",
        "Le maire n’a pas vendu le stade de la ville.",
        "Selon Musk, OpenAI a perdu la partie.",
        "Le maire affirme que le club a vendu le stade.",
        "Si la licence est retirée, le club perdra son stade.",
    ],
)
def test_nothing_that_bears_on_the_truth_is_left_out(parser, text: str) -> None:
    for heading in headings(parser, text):
        words = heading.split()
        assert not any(w in words for w in ("affirme", "dispose", "vend", "perd", "perdra")), heading


def test_questions_are_answered_by_the_section(parser) -> None:
    made = headings(parser, "Les opposants demandent une enquête sur le tunnel de la Chèvre.", questions=True)
    assert made
    assert all(h.endswith("?") for h in made)


def test_a_given_heading_is_kept_or_tightened(parser) -> None:
    sections = [
        [Paragraph("2018 a été une très mauvaise année pour Tesla", "heading", 2), Paragraph("La ville paie tout.")]
    ]
    choice = intertitres(sections, parser, given=["2018 a été une très mauvaise année pour Tesla"])[0]
    assert choice.heading == "2018, une très mauvaise année pour Tesla"


def test_no_two_are_alike(parser) -> None:
    section = [Paragraph("Tesla a licencié 9 % des ouvriers. Le maire de Lorient a vendu le stade municipal.")]
    made = [c.heading for c in intertitres([section, section, section], parser) if c.heading]
    assert len(made) == len(set(made))
