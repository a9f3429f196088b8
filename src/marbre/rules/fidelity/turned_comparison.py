"""A rise that falls, a more that is less."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/turned-comparison",
    summary="Sens d’une évolution ou d’une comparaison inversé.",
    why="Une hausse n’est pas une baisse.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("comparison-direction",), lambda f: say("Hausse et baisse, plus et moins inversés : {text}", text=f.text)
    ),
    known_problems="",
    examples=(
        Example(source="Les ventes ont progressé de 18 %.", bad="Les ventes ont reculé de 18 %."),
        Example(source="Les ventes ont progressé de 18 %.", good="Les ventes sont en hausse de 18⍽%."),
    ),
)
