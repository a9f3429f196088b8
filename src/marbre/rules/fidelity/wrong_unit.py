"""A figure whose unit is not the source's."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/wrong-unit",
    summary="Unité changée.",
    why="Des mètres pour des kilomètres changent le fait d’un facteur mille.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("unit",),
        lambda f: say(
            "Unité qui n’est pas celle de la source : {text} (source : {source})", text=f.text, source=f.source
        ),
    ),
    known_problems="",
    examples=(
        Example(source="Le pont mesure 40 kilomètres.", bad="Le pont mesure 40 mètres."),
        Example(source="Le pont mesure 40 kilomètres.", good="Long de 40 km, le pont est achevé."),
    ),
)
