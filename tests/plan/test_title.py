"""Titles: the hedge stays, the given title does not."""

import pytest

from marbre.language.pixels import title_pixels
from marbre.plan.hedged_clause import into_conditional, is_hedged
from marbre.plan.title import title_candidates

BODY = ["Le maire de Lorient a renoncé lundi à vendre le stade municipal, parce que les habitants le refusaient."]


@pytest.mark.parametrize(
    ("given", "clause"),
    [
        ("On dirait qu’Elon Musk voulait reprendre OpenAI", "Elon Musk aurait voulu reprendre OpenAI"),
        ("Il semble que le club prépare une vente", "Le club préparerait une vente"),
        ("Apparemment, la région va rouvrir la ligne", "La région rouvrirait la ligne"),
        ("Il paraît que le laboratoire a caché une pénurie", "Le laboratoire aurait caché une pénurie"),
        ("On dirait bien que le train va revenir en 2027", "Le train reviendrait en 2027"),
        ("Il semble que les élus vendront le stade", "Les élus vendraient le stade"),
    ],
)
def test_a_hedging_opening_goes_into_the_verb(parser, given: str, clause: str) -> None:
    assert into_conditional(given, parser) == clause
    assert is_hedged(clause)


@pytest.mark.parametrize(
    "given",
    [
        "On dirait qu’Elon Musk voulait reprendre OpenAI pour aider à sauver Tesla",
        "Il semble que la région de Valombre voulait interdire les boissons énergisantes pour aider à réduire les admissions",
        "Le maire renonce à vendre le stade municipal",
        "Incroyable : le maire a vendu le stade",
    ],
)
def test_every_candidate_fits_and_hedges_as_much_as_the_given_title(parser, given: str) -> None:
    candidates = title_candidates(given, BODY, parser, keyphrase="stade municipal")
    for candidate in candidates:
        assert candidate.text != given
        assert title_pixels(candidate.text) <= 600
        assert is_hedged(candidate.text) or not is_hedged(given)


def test_a_limit_in_characters_is_kept(parser) -> None:
    made = title_candidates(
        "On dirait bien que le train des Combes va revenir en 2027 après 31 ans d’absence",
        BODY,
        parser,
        keyphrase="train des Combes",
        max_chars=60,
    )
    assert made
    assert all(len(c.text) <= 60 for c in made)
