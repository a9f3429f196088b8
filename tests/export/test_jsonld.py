import pytest

from marbre.export.dates import french_date, iso_date
from marbre.export.jsonld import article_jsonld, author_names
from marbre.export.published import Published
from marbre.page import Meta, Page


def test_what_is_known_is_said(page: Page) -> None:
    data = article_jsonld(page)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == page.meta.title
    assert data["author"] == [{"@type": "Person", "name": n} for n in ("Linette Morvan", "Paul Riou")]
    assert data["publisher"] == {"@type": "Organization", "name": "La Gazette"}
    assert data["datePublished"] == "2024-03-01"
    assert data["isBasedOn"] == {
        "@type": "Article",
        "url": "https://gazette.example/lorient",
        "author": data["author"],
        "publisher": data["publisher"],
    }
    assert data["creditText"] == "Linette Morvan et Paul Riou, La Gazette"
    assert data["wordCount"] > 40
    assert data["inLanguage"] == "fr"


def test_what_is_unknown_is_left_out() -> None:
    data = article_jsonld(Page(Meta(title="Seul", date="hier", source="ici"), "Un texte court."))
    assert set(data) == {"@context", "@type", "headline", "inLanguage", "wordCount"}


def test_a_site_is_the_publisher_of_its_page(page: Page) -> None:
    data = article_jsonld(page, Published("https://site.example/a/", "Le Large", "2024-04-02T08:00:00+02:00"))
    assert data["publisher"]["name"] == "Le Large"
    assert data["isBasedOn"]["publisher"]["name"] == "La Gazette"
    assert data["image"] == ["https://site.example/a/card.png"]
    assert data["mainEntityOfPage"] == "https://site.example/a/"
    assert data["datePublished"] == "2024-04-02T08:00:00+02:00"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz, Élie Bon et Zoé Lu", ["Ana Ruiz", "Élie Bon", "Zoé Lu"]),
        ("Institut de la recherche et des études", ["Institut de la recherche et des études"]),
        ("", []),
    ],
)
def test_bylines_name_their_authors(text: str, names: list[str]) -> None:
    assert author_names(text) == names


def test_an_agency_is_no_person() -> None:
    assert article_jsonld(Page(Meta(author="AFP"), "x"))["author"] == [{"@type": "Organization", "name": "AFP"}]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2024-03-01", "1er\u00a0mars\u00a02024"),
        ("2023-12-24T23:59:00+01:00", "24\u00a0décembre\u00a02023"),
        ("2024-08", "août\u00a02024"),
        ("2024", "2024"),
        ("2024-02-31", ""),
        ("hier", ""),
        ("", ""),
    ],
)
def test_dates_in_words(text: str, shown: str) -> None:
    assert french_date(text) == shown


def test_a_yaml_moment_becomes_iso() -> None:
    assert iso_date("2024-03-01 10:00:00+01:00") == "2024-03-01T10:00:00+01:00"
    assert iso_date("20240301") == ""
