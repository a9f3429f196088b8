"""Unmarked headings are marked; captions, lists, verses and pull quotes are not."""

import pytest

from marbre.source.headings import mark_headings
from marbre.source.model import Paragraph

BEFORE = "Le conseil a voté le budget lundi soir, par 12 voix contre 7, après un long débat sur les impôts."
AFTER = "La hausse sera de 3 % dès janvier. Elle touchera 4 000 foyers de la commune, selon la mairie, et rapportera 2 millions."


def kinds(line: str, before: str = BEFORE, after: str = AFTER) -> str:
    return mark_headings([Paragraph(before), Paragraph(line), Paragraph(after)])[1].kind


@pytest.mark.parametrize(
    "line",
    [
        "2018 a été une très mauvaise année pour Tesla",
        "Un tunnel qui a tout changé",
        "Une bataille qui dure depuis 2019",
        "3. Les risques",
        "CE QUE DIT LA LOI",
        "Conclusion :",
        "Qui va payer ?",
        "Climat",
        "À qui profite la hausse",
        "Impôts : la note grimpe",
    ],
)
def test_heading(line: str) -> None:
    assert kinds(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "« On nous a menti »",
        "Il a tort.",
        "– Et après ?",
        "Le maire a ajouté :",
        "Le maire, ses adjoints, les élus,",
        "La gare de Cluse, en 1998",
        "Le maire (à gauche) et son adjoint",
        "et après cela",
        "par 12 voix contre 7",
        "Elle touchera 4 000 foyers de la commune",
    ],
)
def test_no_heading(line: str) -> None:
    assert kinds(line) == "paragraph"


def test_short_lines_in_a_row_are_a_list() -> None:
    found = mark_headings([Paragraph(t) for t in [BEFORE, "Trois œufs", "Deux citrons", "Un verre de lait", AFTER]])
    assert all(p.kind == "paragraph" for p in found)


def test_a_copy_that_marks_its_headings_keeps_them_only() -> None:
    found = mark_headings(
        [
            Paragraph(BEFORE),
            Paragraph("Le vote", "heading", 2),
            Paragraph(AFTER),
            Paragraph("Un mot seul"),
            Paragraph(AFTER),
        ]
    )
    assert [p.kind for p in found].count("heading") == 1


def test_nothing_but_the_kind_changes() -> None:
    found = mark_headings([Paragraph(BEFORE), Paragraph("Qui va payer ?"), Paragraph(AFTER)])
    assert [p.text for p in found] == [BEFORE, "Qui va payer ?", AFTER]
