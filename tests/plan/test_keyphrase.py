"""The keyphrase of a copy."""

import pytest

from marbre.language.keyphrase_match import content_words
from marbre.plan.keyphrase import choose_keyphrase, is_phrase


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Le gouvernement semble avoir renoncé à sa réforme des retraites",
            ["La réforme des retraites est retirée.", "La réforme des retraites divise la majorité."],
            "réforme des retraites",
        ),
        (
            "5 choses à savoir sur la nouvelle taxe carbone",
            ["La taxe carbone entre en vigueur.", "La taxe carbone rapportera 2 milliards."],
            "taxe carbone",
        ),
        (
            "Fiscalité. Prélèvement à la source : la crainte d’une usine à gaz",
            ["Le prélèvement à la source commence.", "Le prélèvement à la source inquiète.", "La source est sûre."],
            "prélèvement à la source",
        ),
        (
            "Le pouvoir d’achat des retraités baisse encore",
            ["Le pouvoir d’achat baisse.", "Le pouvoir d’achat des ménages stagne.", "Les retraités attendent."],
            "pouvoir d’achat",
        ),
        (
            "La Cour des comptes s’inquiète des finances publiques",
            ["La Cour des comptes juge le budget.", "Selon la Cour des comptes, la dette monte."],
            "Cour des comptes",
        ),
        (
            "On dirait qu’Elon Musk voulait reprendre OpenAI",
            ["Musk voulait OpenAI.", "Elon Musk a écrit à OpenAI.", "OpenAI a refusé Musk."],
            "Elon Musk OpenAI",
        ),
    ],
)
def test_the_words_that_stand_together_most_often(parser, title: str, body: list[str], expected: str) -> None:
    assert choose_keyphrase(title, body, parser) == expected


def test_a_copy_that_names_nothing_has_none(parser) -> None:
    assert choose_keyphrase("", ["Il pleut."], parser) == ""


@pytest.mark.parametrize("phrase", ["réforme des retraites", "pont Saint-Elme du Nord", "stade", "Elon Musk"])
def test_it_reads_as_french(phrase: str) -> None:
    assert is_phrase(phrase) or len(content_words(phrase)) > 2


def test_two_terms_side_by_side_are_no_phrase() -> None:
    assert not is_phrase("stade Brévanne")
