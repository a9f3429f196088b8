"""Infinitives as headings: a task or an aim, which claims nothing."""

import pytest

from marbre.plan.infinitive_heading import infinitives


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        (
            "Réduire le bilan carbone d’un élevage laitier suppose que les vaches aillent au pré.",
            ("Réduire le bilan carbone d’un élevage laitier", "tâche"),
        ),
        (
            "Pour désengorger le centre de Nantes, la ville ouvre un parking.",
            ("Désengorger le centre de Nantes", "but"),
        ),
        ("Afin de tenter d’endiguer la fuite des médecins, l’État paie.", ("Endiguer la fuite des médecins", "but")),
        ("Il faut former les apprentis du port.", ("Former les apprentis du port", "tâche")),
    ],
)
def test_an_infinitive_with_its_object_heads_its_section(sentence: str, heading: tuple[str, str]) -> None:
    assert heading in list(infinitives(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Pour conclure la séance, le maire a parlé.",
        "Pour en fiabiliser la gestion, elle est coupée en trois.",
        "Pour défendre son point de vue, il écrit.",
        "Pour savoir si la ville paiera, il attend.",
        "Le dîner aide la ville.",
        "Vendre, la ville y pense.",
    ],
)
def test_talk_pronouns_and_nouns_make_none(sentence: str) -> None:
    assert list(infinitives(sentence)) == []
