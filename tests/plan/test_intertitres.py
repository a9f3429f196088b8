"""Intertitres: what may be printed, and what may never."""

import pytest

from marbre.language.words import count_words
from marbre.plan.intertitres import intertitres
from marbre.source.model import Paragraph


def headings(parser, text: str, **options: object) -> list[str]:
    choice = intertitres([[Paragraph(text)]], parser, **options)[0]  # type: ignore[arg-type]
    return [c.text for c in choice.candidates]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("En juin, Tesla a licencié 9 % des ouvriers.", "Tesla licencie 9 % des ouvriers"),
        ("En juin de cette année-là, Tesla a licencié 9 % de son personnel.", "Tesla licencie 9 % de son personnel"),
        ("Ensuite, Tesla est engagée dans une guerre des prix.", "Tesla est engagée dans une guerre des prix"),
        ("Désormais, tout le monde attend le vote du 14 juin.", "Tout le monde attend le vote du 14 juin"),
        ("La paroisse de Barbadell n’a jamais pu se développer.", "La paroisse de Barbadell n’a jamais pu se développer"),
        ("« La fermeture sidère tout le monde », se désole Marie Romanat.", "«\u00a0La fermeture sidère tout le monde\u00a0»"),
        ("La ville a fermé l’usine de Vierzon.", "La fermeture de l’usine de Vierzon"),
        ("Le préfet a suspendu le trafic des trains.", "La suspension du trafic des trains"),
        ("La ligue a retiré 6 points à Brévanne.", "6 points retirés à Brévanne"),
        ("Le syndicat prévoit que les trains circuleront toute la nuit.", "Ce que prévoit le syndicat"),
        ("Le club avait un plan ambitieux pour la tribune nord.", "Un plan ambitieux pour la tribune nord"),
        (
            "Le projet de tunnel a été enterré parce que le coût était trop élevé.",
            "Pourquoi le projet de tunnel a été enterré",
        ),
    ],
)  # fmt: skip
def test_ways_of_making_a_heading(parser, text: str, heading: str) -> None:
    assert heading in headings(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "En août, Musk a faussement affirmé qu’il disposait d’un financement.",
        "Le maire n’a pas vendu le stade de la ville.",
        "Selon Musk, OpenAI a perdu la partie.",
        "Le maire affirme que le club a vendu le stade.",
        "Si la licence est retirée, le club perdra son stade.",
        "Le club a presque vendu le stade.",
        "« Le club a vendu le stade. Le maire perd tout. L’équipe dispose de rien », assure un voisin.",
        "Le club aurait vendu le stade à un fonds.",
    ],
)
def test_nothing_that_bears_on_the_truth_is_left_out(parser, text: str) -> None:
    for heading in headings(parser, text):
        words = heading.split()
        said = heading.startswith("«")
        assert said or not any(w in words for w in ("affirme", "dispose", "vend", "vendu", "perd", "perdra")), heading


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Renault propose à Rick de quitter, l’un et l’autre, Casablanca.", "quitter"),
        ("L’absence d’accord entre la France et l’Italie inquiète.", "entre la France"),
        ("Le major est venu livrer la voiture aux clients de Tesla.", "aux clients"),
        ("La reprise positive de l’e-commerce ne compense pas la baisse.", "La reprise positive de l’e-commerce"),
        ("Le syndicat prévoit 22 allers-retours par jour en semaine.", "22 allers"),
        ("Les promotions sont passées de 21 % des ventes en 2014 à 27 % en 2017.", "21 % des ventes"),
    ],
)
def test_no_heading_is_cut_inside_or_says_the_contrary(parser, text: str, broken: str) -> None:
    assert not any(h.endswith(broken) for h in headings(parser, text) if not h[0].isdigit())


def test_a_form_of_two_verbs_is_not_turned_into_the_other(parser) -> None:
    assert not any("revoit" in h for h in headings(parser, "Actuellement, Yellowstone revit une phase de calme."))


def test_a_bare_noun_that_the_reader_cannot_place_is_no_subject(parser) -> None:
    text = "La voiture s’est retrouvée coincée dans l’enfer des livraisons."
    assert not any(h.startswith("La voiture") for h in headings(parser, text))


def test_questions_are_answered_by_the_section(parser) -> None:
    made = headings(parser, "Les opposants demandent une enquête sur le tunnel de la Chèvre.", questions=True)
    assert made
    assert all(h.endswith("?") for h in made)


def test_no_question_where_none_is_asked_for(parser) -> None:
    assert not any(
        "?" in h for h in headings(parser, "Qui va payer le stade ? Un fonds a proposé 30 millions d’euros.")
    )


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


def test_their_form(parser) -> None:
    text = (
        "En 2021, le club avait un plan ambitieux pour la tribune nord. La ligue a retiré 6 points au club. "
        "Le maire, Gaspard Lenoir, qui avait soutenu le projet de tribune, a pris ses distances. "
        "« Les chiffres ne mentent pas », a dit Odile Marchesse."
    )
    for heading in headings(parser, text):
        assert 3 <= count_words(heading) <= 9, heading
        assert heading[-1] not in ".,;:", heading
        assert heading[0] in "«" or heading[0].isupper() or heading[0].isdigit(), heading


def test_a_third_but_not_all_hold_the_keyphrase(parser) -> None:
    sections = [
        [Paragraph("Tesla a licencié 9 % des ouvriers. La ville de Lorient a vendu le stade municipal.")],
        [Paragraph("Le maire de Nantes a inauguré la ligne de tramway. Tesla a recruté 200 ingénieurs.")],
        [Paragraph("Tesla a ouvert une usine de batteries. Le port de Brest a perdu la moitié du trafic.")],
    ]
    made = [c.heading for c in intertitres(sections, parser, keyphrase="Tesla") if c.heading]
    held = [h for h in made if "Tesla" in h]
    assert len(made) / 3 <= len(held) < len(made), made


def test_a_section_goes_without_rather_than_with_a_bad_one(parser) -> None:
    sections = [[Paragraph("Il pleut. Elle dort. On ne sait pas pourquoi, dit-il.")]]
    assert intertitres(sections, parser)[0].heading == ""
