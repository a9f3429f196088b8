"""The agreement rules on labelled sentences: no right one is touched, most wrong ones are found."""

import json
from pathlib import Path

import pytest

from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule

PAIRS = json.loads((Path(__file__).parents[2] / "data" / "agreement.json").read_text("utf-8"))
GRAMMAR = [rule for rule in all_rules() if rule.id.startswith("grammar/")]
LEAST = {"verb": 0.8, "participle": 0.8, "noun": 0.8}


def alarms(sentence: str, parser) -> list[str]:
    context = Context(Page(Meta(), sentence), parser)
    return [rule.id for rule in GRAMMAR if run_rule(context, rule)]


def test_no_right_sentence_raises_an_alarm(parser) -> None:
    false = {pair["right"]: alarms(pair["right"], parser) for pair in PAIRS}
    assert {sentence: found for sentence, found in false.items() if found} == {}


@pytest.mark.parametrize("family", LEAST)
def test_most_wrong_sentences_are_found(family: str, parser) -> None:
    pairs = [pair for pair in PAIRS if pair["family"] == family]
    assert len(pairs) >= 60
    found = sum(bool(alarms(pair["wrong"], parser)) for pair in pairs)
    assert found / len(pairs) >= LEAST[family]


@pytest.mark.parametrize(
    "sentence",
    [
        "La tête et la gorge sont noirâtres.",
        "L’opportunité de réduire certaines catégories de données dépendra du juge.",
        "La majorité des élus ont voté contre.",
        "Entre elles est née une amitié.",
        "Un des hommes a été arrêté.",
        "Elles se sont dit au revoir et elle s’est lavé les mains.",
        "Il est arrivé trois lettres.",
        "Les lois que les députés ont votées déplaisent.",
        "Quelles mesures la ville a-t-elle prises ?",
        "Le maire de Paris et son adjoint ont refusé.",
        "Ce sont eux qui ont gagné, et c’est elle qui est partie.",
        "Le chantier dure de 1666 à 1681.",
        "Le style heurté du roman, le piqué de sa prose sont homogènes.",
        "Que les questions de l’art, que l’enjeu essentiel du plan ne soient pas au programme étonne.",
        "Une masse d’hommes en colère ne se contentent pas de brûler des châteaux.",
        "Il offre une standing ovation au maire, et c’est avant tout la prose qui plaît.",
        "Une action un brin provocante.",
        "La cour d’appel, saisie par les élus, tranche.",
    ],
)
def test_correct_french_that_looks_wrong_is_left_alone(sentence: str, parser) -> None:
    assert alarms(sentence, parser) == []


def test_quotations_are_never_judged(parser) -> None:
    assert alarms("Il crie : « Les élus a voté, la ville est situé là, le décision est pris ! »", parser) == []
