import json
from pathlib import Path

import pytest

from marbre.language.parser import Parser
from marbre.language.passive import masculine, passives

CASES = json.loads((Path(__file__).parents[1] / "data/passive.json").read_text("utf-8"))


def test_passives_are_told_from_states_and_tenses(parser: Parser) -> None:
    docs = parser.parse([c["text"] for c in CASES])
    wrong = [c["text"] for c, doc in zip(CASES, docs, strict=True) if bool(passives(doc)) != c["passive"]]
    assert len(wrong) / len(CASES) <= 0.05, wrong


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("L’offre a été, selon lui, refusée.", "été, selon lui, refusée"),
        ("La loi sera votée.", "sera votée"),
    ],
)
def test_the_span_is_the_verb_group(sentence: str, group: str, parser: Parser) -> None:
    (found,) = passives(parser.parse([sentence])[0])
    assert sentence[found.start : found.end] == group


def test_a_participle_in_the_masculine() -> None:
    forms = ["refusées", "mises", "ouverte", "finis", "élues", "assis", "prise", "pris"]
    assert [masculine(f) for f in forms] == ["refusé", "mis", "ouvert", "fini", "élu", "assis", "pris", "pris"]
