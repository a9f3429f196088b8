"""Who wrote the copy; and sentences about people that stay."""

import pytest

from marbre.source.byline import Byline, read_byline, read_line
from marbre.source.model import Paragraph
from marbre.source.stamps import iso_day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Linette López est correspondant principal chez Business Insider.",
            Byline("Linette López", "correspondant principal", "Business Insider"),
        ),
        (
            "Yann Corvellec est une journaliste santé pour La Gazette de Valombre.",
            Byline("Yann Corvellec", "journaliste santé", "La Gazette de Valombre"),
        ),
        (
            "Propos recueillis par Lucien Ferrand, correspondante locale. © Le Courrier du Luzan - Tous droits réservés. Source : lien -12",
            Byline("Lucien Ferrand", "correspondante locale", "Le Courrier du Luzan"),
        ),
        (
            "Par Clémence Aubrac, envoyé spécial à Brévanne | Mis à jour à 10:45",
            Byline("Clémence Aubrac", "envoyé spécial à Brévanne", updated="10:45"),
        ),
        ("By John Smith, Reuters", Byline("John Smith", "", "Reuters")),
        (
            "Jane Doe is a senior correspondent at The Verge.",
            Byline("Jane Doe", "senior correspondent", "The Verge"),
        ),
        ("— AFP", Byline(publisher="AFP")),
        ("(AFP)", Byline(publisher="AFP")),
        ("Traduit de l’anglais par Marie-Claude de la Tour", Byline(translator="Marie-Claude de la Tour")),
        ("Par Jean Dupont et Anne Le Gall", Byline("Jean Dupont, Anne Le Gall")),
        ("Par LÉA MARTIN", Byline("Léa Martin")),
        ("Par Jean-Marc Dupont avec AFP", Byline("Jean-Marc Dupont", "", "AFP")),
        ("Le Parisien avec AFP", Byline(publisher="Le Parisien")),
        ("Par la rédaction", Byline("La rédaction")),
        ("Publié le 3 mars 2024 par Hugo Blanc", Byline("Hugo Blanc", date="2024-03-03")),
        ("De notre envoyée spéciale à Kiev, Anna Petit", Byline("Anna Petit", "envoyée spéciale à Kiev")),
        (
            "Linette López est correspondante chez BI. Elle couvre la technologie. Suivez-la sur Twitter.",
            Byline("Linette López", "correspondante", "BI"),
        ),
        ("Cet article a été initialement publié sur The Conversation.", Byline(publisher="The Conversation")),
        ("Clémence Aubrac, correspondante à Madrid", Byline("Clémence Aubrac", "correspondante à Madrid")),
        ("Source : lemonde.fr", Byline(publisher="lemonde.fr")),
    ],
)
def test_byline(line: str, expected: Byline) -> None:
    assert read_line(line, "Le reste de la copie.", last=True) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Marie Dupont est maire de Valombre.",
        "Par chance, le train était vide.",
        "Par ailleurs, Jean Dupont est candidat.",
        "Odile Marchesse, l’auditeur principal, a tout vu.",
        "Jean Dupont, journaliste, a été libéré hier.",
        "Emmanuel Macron, président de la République",
        "Reuters a révélé l’affaire mardi.",
        "Anne Martin est la rédactrice du rapport qui accuse le maire de fraude.",
        "Article publié dans Nature, le travail porte sur 300 patients.",
        "Source : Insee, 2023",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert read_line(line, "Le reste.", last=True) is None


BODY = [
    "Un premier paragraphe raconte les faits, avec leurs chiffres.",
    "Un deuxième les explique.",
    "Un troisième conclut.",
]


def test_a_journalist_who_is_the_subject_is_no_byline() -> None:
    told = "Sarah Cohen est journaliste à Radio Sud."
    kept, byline, _ = read_byline(
        [Paragraph(t) for t in [told, "Mardi, Sarah Cohen a été convoquée par la police.", *BODY]]
    )
    assert byline == Byline()
    assert len(kept) == 5


def test_only_the_ends_are_looked_at() -> None:
    middle = [Paragraph(t) for t in BODY * 2 + ["Par Jean Dupont"] + BODY * 2]
    kept, byline, _ = read_byline(middle)
    assert byline == Byline()
    assert len(kept) == 13


def test_dateline() -> None:
    kept, byline, removed = read_byline([Paragraph("PARIS (AFP) – Le gouvernement recule."), *map(Paragraph, BODY)])
    assert kept[0].text == "Le gouvernement recule."
    assert byline.publisher == "AFP"
    assert removed[0].text == "PARIS (AFP) –"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1er août 2024", "2024-08-01"),
        ("03/04/2024", "2024-04-03"),
        ("March 3, 2024", "2024-03-03"),
        ("31 février 2024", ""),
        ("hier", ""),
    ],
)
def test_iso_day(words: str, day: str) -> None:
    assert iso_day(words) == day
