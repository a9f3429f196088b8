"""Sentences that can be read out of their place."""

import pytest

from marbre.plan.context_free import is_placed

ALONE = [
    "Selon une étude, 38 % des élèves boivent du café et 9 % en boivent chaque jour.",
    "Malgré le chaos, Elon Musk a continué à se poser en sauveur d’OpenAI.",
    "Elon Musk a affirmé qu’il disposait d’un financement.",
    "Le syndicat des transports du Haut-Luzan a trouvé 148 millions d’euros.",
    "Le trajet prend une heure en voiture ; le train le fera en 42 minutes.",
    "Il faut que la région paie.",
    "Le plan, baptisé Cap Sommeil, a été dévoilé jeudi.",
]
LEANING = [
    "Il a demandé des réponses.",
    "Musk les a poussés à lever 1 milliard de dollars.",
    "Un courriel du 3 mai 2021 lui demandait de valider.",
    "Maud Kerlidec leur répond que les données sont publiques.",
    "La société a créé une division en 2019.",
    "Selon le rapport, 38 % des élèves boivent du café.",
    "La troisième est la pose des traverses.",
    "Cette sortie de secours s’appelait Brévanne Immo.",
]


@pytest.mark.parametrize("sentence", ALONE)
def test_nothing_is_missing(parser, sentence: str) -> None:
    assert is_placed(parser.parse([sentence])[0])


@pytest.mark.parametrize("sentence", LEANING)
def test_a_pronoun_or_a_noun_needs_what_went_before(parser, sentence: str) -> None:
    assert not is_placed(parser.parse([sentence])[0])


def test_what_the_title_names_is_placed(parser) -> None:
    doc = parser.parse(["Le rapport ne décrit rien."])[0]
    assert not is_placed(doc)
    assert is_placed(doc, topic={"rapport"})


def test_a_noun_that_the_copy_brought_in_as_new_is_not_known_to_a_stranger(parser) -> None:
    doc = parser.parse(["La grue coûte 4 000 euros."])[0]
    assert is_placed(doc)
    assert not is_placed(doc, known_before={"grue"})
