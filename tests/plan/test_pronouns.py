"""A pronoun is given a name only where it can be nobody and nothing else."""

import pytest

from marbre.plan.pronouns import takes_up

NAME = "Michel Houellebecq"


@pytest.mark.parametrize(
    ("before", "sentence", "sure"),
    [
        ("Michel Houellebecq a quitté Paris.", "Il a épousé une éditrice en 2018.", True),
        ("Le roman de Michel Houellebecq est attendu.", "Il sortira en Allemagne le 7 janvier.", False),
        ("Le roman de Michel Houellebecq est attendu.", "Il a obtenu le prix Goncourt.", False),
        ("Michel Houellebecq a présenté le robot.", "Il pèse deux kilos.", False),
    ],
)
def test_only_a_subject_that_is_the_person_is_taken_up(parser, before: str, sentence: str, sure: bool) -> None:
    assert takes_up(parser.parse([before, sentence]), 1, NAME, "") is sure
