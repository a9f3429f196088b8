"""Intertitres: what may be printed, and what may never."""

import pytest

from marbre.language.words import count_words
from marbre.plan.heading_candidates import candidates
from marbre.plan.heading_form import is_printable
from marbre.plan.intertitres import intertitres
from marbre.plan.section_words import article_words
from marbre.plan.short_sentence import short_sentences
from marbre.source.model import Paragraph


def headings(parser, text: str, *, ask: bool = False) -> list[str]:
    """Return the candidates of a section that says everything twice, so that whatever it says is its matter."""
    own = article_words([Paragraph(text), Paragraph(text)], "", parser).section(0, 2)
    return [c.text for c in candidates(own, parser, "", "", "", ask)]


def chosen(parser, *paragraphs: str, **options: object) -> list[str]:
    """Return the headings of an article with a neutral opening."""
    opening = Paragraph("Le conseil a voté hier soir. " + "Il a siégé sans bruit dans la grande salle. " * 4)
    kept = [p if isinstance(p, Paragraph) else Paragraph(p) for p in paragraphs]
    return [c.heading for _, c in intertitres([opening, *kept], parser, **options)[1:] if c.heading]  # type: ignore[arg-type]


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
    made = headings(parser, "Les opposants demandent une enquête sur le tunnel de la Chèvre.", ask=True)
    assert made
    assert all(h.endswith("?") for h in made)


def test_no_question_where_none_is_asked_for(parser) -> None:
    assert not any(
        "?" in h for h in headings(parser, "Qui va payer le stade ? Un fonds a proposé 30 millions d’euros.")
    )


FILL = "La ville dort encore sous la neige. " * 9


def test_a_given_heading_is_kept_or_tightened(parser) -> None:
    given = Paragraph("2018 a été une très mauvaise année pour Tesla", "heading", 2)
    assert chosen(parser, given, "La ville paie tout. " + FILL) == ["2018, une très mauvaise année pour Tesla"]  # type: ignore[arg-type]


def test_no_two_are_alike(parser) -> None:
    section = "Tesla a licencié 9 % des ouvriers. Le maire de Lorient a vendu le stade municipal. " + FILL
    made = chosen(parser, section, section, section)
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


def test_not_all_hold_the_keyphrase(parser) -> None:
    made = chosen(
        parser,
        "Tesla a licencié 9 % des ouvriers. La ville de Lorient a vendu le stade municipal. " + FILL,
        "Le maire de Nantes a inauguré la ligne de tramway. Tesla a recruté 200 ingénieurs. " + FILL,
        "Tesla a ouvert une usine de batteries. Le port de Brest a perdu la moitié du trafic. " + FILL,
        keyphrase="Tesla",
    )
    held = [h for h in made if "Tesla" in h]
    assert 0 < len(held) < len(made), made


def test_what_has_no_printable_heading_goes_with_the_section_before(parser) -> None:
    assert chosen(parser, "Il pleut. Elle dort. On ne sait pas pourquoi, dit-il. " + "Il pleut encore. " * 30) == []


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Le danger, c’est de tomber. Tous les avions peuvent tomber. Le maire a vendu le stade.", "Tous les avions"),
        ("Bastien Sibille décrit le modèle. Le modèle plaît.", "Bastien Sibille décrit"),
        ("Joint par téléphone, Hadrien Boscaut n’a pas pu être joint.", "Hadrien Boscaut n’a pas pu"),
        ("La ville a peur. Le maire ne veut pas les arracher.", "Le maire ne veut pas"),
        ("L’Union a pris des mesures pour éviter l’extinction du merlu. Le merlu se porte bien.", "L’extinction"),
        ("Ottawa, la capitale canadienne, a reçu 30 cm. Ottawa se repose.", "Ottawa, la capitale"),
        ("Le capitaine admet que le secteur de la pêche a changé. La pêche dure.", "Le secteur de la pêche"),
        ("La plus sérieuse vient de la chaîne Brasero.", "La plus sérieuse"),
        ("Si le titre était annulé, Sarah Knauss détiendrait le record mondial de longévité.", "Le record mondial"),
    ],
)
def test_what_is_refused_by_kind(parser, text: str, refused: str) -> None:
    own = article_words([Paragraph(text)], "", parser).section(0, 1)
    assert not any(c.text.startswith(refused) and c.score > 0 for c in candidates(own, parser, "", "", "", ask=False))


def test_a_noun_phrase_that_the_section_does_not_take_up_is_a_last_resort(parser) -> None:
    text = "Le maire a salué la foule lors de la réunion du comité d’établissement. Les ouvriers gardent les palettes."
    own = article_words([Paragraph(text)], "", parser).section(0, 1)
    assert not any("comité" in c.text and c.score > 0 for c in candidates(own, parser, "", "", "", ask=False))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "La situation allemande inquiète tout particulièrement à Bruxelles.",
            "La situation allemande inquiète tout particulièrement à Bruxelles",
        ),
        ("Plus inquiétant, les perspectives pour 2019 s’annoncent délicates.", "Les perspectives pour 2019 s’annoncent délicates"),
        ("Yvonne aurait alors emprunté l’identité de sa mère, ce qui étonne.", "Yvonne aurait emprunté l’identité de sa mère"),
        (
            "L’Italie reste considérée comme le « maillon faible » de la zone euro, avec peu d’élan.",
            "L’Italie, « maillon faible » de la zone euro",
        ),
        ("C’est Jeong Uhee, une jeune fille pauvre, qui va renouer le lien.", "Jeong Uhee, une jeune fille pauvre"),
    ],
)  # fmt: skip
def test_short_sentences_and_names_as_the_copy_has_them(parser, text: str, heading: str) -> None:
    assert heading in headings(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire est sûr que la ville paiera, si l’État le veut.",
        "Selon le maire, la ville paiera tout.",
        "La ville paiera tout, assure le maire.",
        "Si la neige tombe, la ville paiera tout.",
        "La ville paiera tout, sauf les routes.",
    ],
)
def test_a_short_sentence_loses_nothing_that_bears_on_its_truth(text: str) -> None:
    assert [*short_sentences(text)] == []


def test_a_short_sentence_ends_at_its_colon() -> None:
    text = "De manière plus globale, tous les indicateurs du tourisme sont au vert : les recettes montent."
    assert [t for t, _ in short_sentences(text)] == ["Tous les indicateurs du tourisme sont au vert"]


def test_two_quotations_at_most_on_a_page(parser) -> None:
    said = [
        "La fermeture sidère tout le monde",
        "Le maire perd tout",
        "La ville paiera la facture",
        "La neige a tout pris",
    ]
    made = chosen(parser, *(f"« {words} », se désole Marie Romanat. {FILL}" for words in said))
    assert sum("«" in h for h in made) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "Leur efficacité ne faiblit pas",
        "Melisa jouent au football à Bruxelles",
        "François Hollande, le CICE",
        "-Alpes prend ses distances",
        "Les trains seront donc terminus à Javel",
    ],
)
def test_what_leans_or_is_broken_is_not_printed(text: str) -> None:
    assert not is_printable(text, "clause", f"{text}.", ask=False)
