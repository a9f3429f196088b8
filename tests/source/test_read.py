"""Whole inputs, from bytes to the copy."""

from pathlib import Path

import pytest

from marbre.errors import InputError
from marbre.source.files import read_bytes, read_file
from marbre.source.model import Source
from marbre.source.read import read_source

DATA = Path(__file__).parent / "data"


def source(name: str) -> Source:
    return read_source(read_file(DATA / name))


def plain(text: str, **options: str) -> Source:
    return read_source(read_bytes(text.encode(), "a.txt"), **options)


def headings(s: Source) -> list[str]:
    return [p.text for p in s.paragraphs if p.kind == "heading"]


def test_html_page() -> None:
    s = source("phare.html")
    assert s.title == "Le phare de Kermor rouvre après neuf ans"
    assert (s.author, s.publisher, s.date) == ("Soazig Le Floc’h", "Le Journal des Abers", "2024-05-17")
    assert s.url == "https://exemple.fr/phare-de-kermor"
    assert (s.image, s.image_alt) == ("https://exemple.fr/img/phare.jpg", "Le phare de Kermor à marée basse")
    assert headings(s) == ["Un chantier de trois ans", "Ce qu’il faut savoir avant de venir"]
    assert [p.text for p in s.paragraphs if p.kind == "quote"] == [
        "« Nous avons travaillé entre deux marées, souvent la nuit. »"
    ]
    assert sum(p.kind == "item" for p in s.paragraphs) == 3
    assert "cookies" not in s.text
    assert "commentaires" not in s.text
    assert "construit en 1868. Il mesure" in s.text


def test_html_fragment() -> None:
    s = read_source(
        read_bytes(
            b"<h1>Un titre</h1><p>Un <b>deux</b>\n trois.</p><ul><li>quatre<ul><li>cinq</li></ul></li></ul>",
            "-.html",
        )
    )
    assert s.title == "Un titre"
    assert [(p.text, p.level) for p in s.paragraphs] == [("Un deux trois.", 0), ("quatre", 1), ("cinq", 2)]


@pytest.mark.parametrize(
    "html", ["<html><body><nav><a href='/'>Accueil</a></nav></body></html>", "<div></div>", "<html></html>"]
)
def test_html_without_article(html: str) -> None:
    with pytest.raises(InputError, match="Aucun article"):
        read_source(read_bytes(html.encode(), "vide.html"))


def test_markdown() -> None:
    text = (
        "---\nauthor: Ana\ntags: [mer, port]\n---\n\n# Le *port*\n\n![Vue du port](port.jpg)\n\nUn **fait**\nsuivi.\n\n## Deux\n\n"
        "- un\n- deux\n\n> Citation\n> suivie\n\n---\n\n[Lire aussi : La mer](https://x.fr)\n"
    )
    s = read_source(read_bytes(text.encode(), "a.md"))
    assert (s.title, s.author, s.image, s.image_alt) == ("Le *port*", "Ana", "port.jpg", "Vue du port")
    assert s.front_matter == {"author": "Ana", "tags": "mer, port"}
    assert [(p.kind, p.text) for p in s.paragraphs] == [
        ("paragraph", "Un **fait** suivi."), ("heading", "Deux"), ("item", "un"), ("item", "deux"), ("quote", "Citation suivie"),
    ]  # fmt: skip
    assert [r.reason for r in s.removed] == ["Image", "Renvoi à d’autres articles"]


def test_markdown_without_text() -> None:
    with pytest.raises(InputError, match="pas de texte"):
        read_source(read_bytes(b"---\ntitle: Un\n---\n\n", "a.md"))


def test_news_agency() -> None:
    s = source("depeche.txt")
    assert (s.title, s.publisher, s.translator, s.lang) == ("", "Reuters", "Marc Delcourt", "fr")
    assert len(s.paragraphs) == 4
    assert s.paragraphs[0].text.startswith("La banque Harlow")
    assert s.paragraphs[-1].text.endswith("à la clôture.")


def test_recipe() -> None:
    s = source("recette.txt")
    assert (s.title, s.author, s.date) == (
        "La soupe au pistou de ma grand-mère",
        "Josette Arnaud",
        "2023-07-12",
    )
    assert headings(s) == [
        "UNE SOUPE DE PAYSANS",
        "1. Préparer les légumes",
        "2. Cuire la soupe",
        "À retenir",
    ]
    assert "3 courgettes" in [p.text for p in s.paragraphs]
    assert s.paragraphs[-1].text.startswith("Le pistou ne cuit jamais")


def test_copy_about_cookies_and_newsletters_keeps_every_paragraph() -> None:
    s = source("cookies.txt")
    assert s.removed == ()
    assert len(s.paragraphs) == 9
    assert headings(s) == ["La newsletter, vieille recette", "Photo, vidéo, texte : tout se vend"]


def test_hard_wrapped_lines_are_joined() -> None:
    s = source("wrap.txt")
    assert len(s.paragraphs) == 6
    assert s.paragraphs[0].text.endswith("silence inhabituel pour un jour de foire.")
    assert s.paragraphs[1].text.startswith("La mairie, propriétaire")
    assert headings(s) == ["Un pilier de la vie locale"]


def test_interview_questions_are_no_headings() -> None:
    s = source("interview.txt")
    assert headings(s) == []
    assert s.author == "Anne-Lise Carrère"


def test_headings_typed_by_web_writers() -> None:
    s = source("seo.txt")
    assert headings(s) == ["Le moteur", "Dans la roue arrière", "La batterie", "Conclusion"]
    assert sum(p.kind == "item" for p in s.paragraphs) == 3


def test_title_said_again_is_taken_off() -> None:
    s = plain(
        "Le maire s’en va\n\nLe maire a démissionné lundi, après douze ans de mandat.",
        title="Le maire s'en va",
    )
    assert s.text == "Le maire a démissionné lundi, après douze ans de mandat."


DEV = Path(__file__).parents[1] / "data" / "dev"


@pytest.mark.parametrize(
    ("name", "start", "end", "author", "publisher", "heading"),
    [
        (
            "ligne",
            "Fermée en 1996",
            "reste optimiste.",
            "Lucien Ferrand",
            "Le Courrier du Luzan",
            "Un tunnel qui a tout changé",
        ),
        (
            "sante",
            "Nous savons que",
            "tribunal administratif.",
            "Yann Corvellec",
            "La Gazette de Valombre",
            "Une bataille qui dure depuis 2019",
        ),
        (
            "stade",
            "Tout le monde",
            "n’écoutait personne.",
            "Clémence Aubrac",
            "",
            "Le plan secret de la tribune nord",
        ),
    ],
)
def test_dev_articles(name: str, start: str, end: str, author: str, publisher: str, heading: str) -> None:
    raw = read_file(DEV / f"{name}.txt")
    s = read_source(raw, text=raw.text[raw.text.index(start) :])
    assert s.title == ""
    assert s.text.startswith(start)
    assert s.text.endswith(end)
    assert (s.author, s.publisher) == (author, publisher)
    assert headings(s) == [heading]
