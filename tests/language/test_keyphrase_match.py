import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.keyphrase_match import content_words, held_words, holds, share


@pytest.mark.parametrize(
    ("keyphrase", "text"),
    [
        ("état d’urgence", "L’urgence a conduit à proclamer l’état que l’on sait."),
        ("état d'urgence", "etat-d-urgence"),
        ("aménagement de l’enclos", "amenagement-enclos"),
        ("rachat d’OpenAI", "OpenAI refuse le rachat."),
        ("fusée réutilisable", "Les fusées réutilisables changent tout."),
        ("fusée réutilisable", "fusees-reutilisables"),
        ("loi rejetée", "Les lois ont été rejetées."),
        ("rejeter la loi", "La loi est rejetée."),
        ("travaux publics", "Un travail public"),
        ("élection municipale", "ÉLECTIONS MUNICIPALES"),
        ("œuvre d’art", "des oeuvres d\u2019art"),
        ("86 milliards", "86\u00a0milliards de dollars"),
        ("voiture électrique", "la voiture-bélier électrique"),
        ("nouvelle ligne", "De nouveaux trains sur les lignes."),
        ("Elon Musk OpenAI", "Elon Musk, OpenAI et Tesla"),
        ("Voiture électrique", "Des voitures électriques"),
        ("cheval de course", "Les chevaux et la course"),
    ],
)
def test_the_text_holds_the_keyphrase(keyphrase: str, text: str) -> None:
    assert holds(text, keyphrase)


@pytest.mark.parametrize(
    ("keyphrase", "text"),
    [
        ("métro de Tours", "Le métro fait le tour de la ville."),
        ("hôtel à Paris", "L’hôtel a fait un pari."),
        ("fusée réutilisable", "La fusée part."),
        ("", "Un texte."),
        ("de la", "de la"),
    ],
)
def test_the_text_does_not_hold_the_keyphrase(keyphrase: str, text: str) -> None:
    assert not holds(text, keyphrase)


def test_a_share_is_counted_in_content_words() -> None:
    assert share("Le stade rouvre", "stade des Tilleuls") == 0.5
    assert held_words("Le stade rouvre", "stade des Tilleuls") == 1
    assert content_words("L’état des lieux") == ["etat", "lieu"]


@given(st.lists(st.sampled_from(["stade", "l’école", "travaux", "86", "OpenAI", "de", "œuvre", "élus"]), min_size=1))
def test_a_text_always_holds_itself(words: list[str]) -> None:
    text = " ".join(words)
    if set(words) != {"de"}:
        assert holds(text, text)
        assert holds(text.upper(), text.lower())
