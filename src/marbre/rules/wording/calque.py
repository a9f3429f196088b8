"""Phrases translated word for word from English."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.wording.lexicon_findings import lexicon_findings


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        yield from lexicon_findings(context, text, "calques", "Calque de l’anglais")


RULE = Rule(
    id="wording/calque",
    summary="Calque de l’anglais.",
    why="Traduite mot à mot, une expression anglaise n’a pas de sens en français, ou en a un autre.",
    source="Notre lexique (data/calques), chaque entrée avec son contre-exemple.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Les entrées qui ont un sens littéral possible ne sont que proposées.",
    examples=(
        Example(bad="La filiale saignait de l’argent.", fixed="La filiale perdait de l’argent à flots."),
        Example(bad="Un peu de fumée et de miroirs.", fixed="Un peu de poudre aux yeux."),
        Example(good="La vache à lait du groupe, un chevalier blanc, un accord gagnant-gagnant."),
        Example(good="Il parle d’« un peu de fumée et de miroirs »."),
    ),
)
