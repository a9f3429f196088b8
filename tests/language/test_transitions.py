import pytest

from marbre.language.transitions import has_transition


@pytest.mark.parametrize(
    "sentence",
    [
        "Or le conseil refuse.",
        "De plus, la ville paie.",
        "Elle paie lorsqu’il vote.",
        "Elle paie lorsqu'il vote.",
        "Puisqu’elle paie, il vote.",
        "Elle doute parce qu’elle sait.",
        "Bien qu’elle paie, il doute.",
        "Elle vote afin qu’il paie.",
        "Il part tandis qu’elle reste.",
        "Surtout, le maire doute.",
        "Pour autant, rien ne change.",
        "Dans un premier temps, la ville paiera.",
        "Pendant ce temps, le club attend.",
        "Au final, personne ne paie.",
        "Le maire, c’est-à-dire la ville, paiera.",
        "D’ailleurs, il le dit.",
        "Grâce au maire, le stade rouvre.",
        "La ville paie, car le club ne peut plus.",
        "En raison d’un retard, tout est fermé.",
        "« Mais la ville paiera », dit-il.",
        "En\u00a0revanche, il doute.",
    ],
)
def test_a_link_is_seen(sentence: str) -> None:
    assert has_transition(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le prix est si haut que la ville renonce.",
        "Le stade rouvre plus tard.",
        "Il a plus de places que le stade voisin.",
        "Elle est aussi grande que lui.",
        "Le cours de l’or monte.",
        "Le car de l’équipe arrive.",
        "Le maire a voté le plan.",
        "Tout ce que la ville paie est connu.",
    ],
)
def test_a_comparison_or_a_date_is_no_link(sentence: str) -> None:
    assert not has_transition(sentence)
