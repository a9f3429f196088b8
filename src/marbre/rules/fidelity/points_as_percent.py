"""Percentage points turned into per cent, or back."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/points-as-percent",
    summary="Points et pourcentage confondus.",
    why="Passer de 4 % à 5 % est une hausse d’un point, mais de 25 %.",
    source="Insee, « Évolution en points ».",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("percent-vs-points",),
        lambda f: say("Points et pour cent confondus : {text} (source : {source})", text=f.text, source=f.source),
    ),
    known_problems="",
    examples=(
        Example(source="Le chômage a baissé de 0,3 point.", bad="Le chômage a baissé de 0,3 %."),
        Example(source="Le chômage a baissé de 0,3 point.", good="Le chômage recule de 0,3⍽point."),
    ),
)
