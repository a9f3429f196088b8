"""Where a long sentence is cut, and where it must stay whole."""

import pytest

from marbre.language.cuts.find import best_cut


def cut(parser, text: str) -> str:
    found = best_cut(parser.parse([text])[0], text)
    return text if found is None else text[: found.start] + found.text + text[found.end :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Le maire a longtemps refusé de vendre le stade de la ville, mais le conseil a voté la vente lundi soir.",
            "Le maire a longtemps refusé de vendre le stade de la ville. Mais le conseil a voté la vente lundi soir.",
        ),
        (
            "Il n’a jamais traité les fondateurs comme des partenaires respectés ; il les a traités comme des rivaux.",
            "Il n’a jamais traité les fondateurs comme des partenaires respectés. Il les a traités comme des rivaux.",
        ),
        (
            "L’usine a été fermée au mois de mars, et les ouvriers ont bloqué la route pendant trois jours.",
            "L’usine a été fermée au mois de mars. Les ouvriers ont bloqué la route pendant trois jours.",
        ),
    ],
)
def test_a_clause_with_its_own_subject_stands_alone(parser, before: str, after: str) -> None:
    assert cut(parser, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Il affirme que le club a vendu le stade de la ville et que le maire a signé le contrat de vente lundi.",
        "Le maire a déclaré : « Nous avons vendu le stade, mais le club restera dans la ville pour toujours. »",
        "Il a demandé aux employés de tous les secteurs d’aller livrer les voitures pendant leurs jours de congé.",
        "Le club, fondé en 1911, racheté en 2004, vendu en 2022, a déménagé dans la banlieue nord de la ville.",
        "La ville a posé une condition : l’interdiction ne s’appliquera qu’aux magasins du centre de la ville.",
    ],
)
def test_what_is_one_claim_stays_whole(parser, text: str) -> None:
    assert cut(parser, text) == text
