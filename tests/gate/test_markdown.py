import pytest

from marbre.errors import InputError
from marbre.gate.markdown import read_markdown


def test_fields_stand_where_they_are_written() -> None:
    raw = "---\r\n# x\r\ntitle:  'Le stade: suite' # fin\r\ntags: [a]\r\n---\r\n\r\nUne ville.\r\nDeux.\r\n"
    article = read_markdown(raw, "a.md")
    assert article.page.meta.title == "Le stade: suite"
    assert raw[slice(*article.fields["title"].span(0, 8))] == "Le stade"
    assert article.page.body == "Une ville.\nDeux.\n"
    assert raw[slice(*article.fields["body"].span(0, 12))] == "Une ville.\r\nD"
    assert article.page.meta.extra == {"tags": ["a"]}


def test_a_folded_scalar_has_no_place() -> None:
    article = read_markdown("---\ndescription: >\n  La ville\n  paie.\n---\nCorps.\n", "a.md")
    assert article.page.meta.description == "La ville paie.\n"
    assert "description" not in article.fields


def test_the_first_heading_is_the_title_where_none_is_given() -> None:
    raw = "<!-- marbre-disable seo -->\n# Le stade\n\nUne ville.\n"
    article = read_markdown(raw, "a.md")
    assert article.page.meta.title == "Le stade"
    assert article.page.body == "Une ville.\n"
    assert raw[slice(*article.fields["title"].span(3, 8))] == "stade"


def test_a_first_heading_under_a_given_title_stays_in_the_body() -> None:
    assert read_markdown("---\ntitle: a\n---\n# Le stade\n\nUn.\n", "a.md").page.body == "# Le stade\n\nUn.\n"


def test_toml_front_matter_is_read_and_never_edited() -> None:
    article = read_markdown('+++\ntitle = "Le stade"\n+++\nUne ville.\n', "a.md")
    assert article.page.meta.title == "Le stade"
    assert "title" not in article.fields


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ('---\ntitle: "a\nb: c\n---\nCorps.\n', "ligne"),
        ("---\ntitle: a: b\n---\nCorps.\n", "ligne 2, colonne 9"),
        ("---\ntitle: a\nCorps sans fin d’en-tête.\n", "jamais fermé"),
        ("+++\ntitle = a\n+++\nCorps.\n", "ligne 2"),
    ],
)
def test_malformed_front_matter_is_told_with_its_place(raw: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_markdown(raw, "a.md")
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_line_of_dashes_opens_no_front_matter() -> None:
    assert read_markdown("---\n\nUne ville.\n", "a.md").page.body.startswith("---")
