"""A figure that the source does not hold."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/unsupported-number",
    summary="Chiffre absent de la source.",
    why="Un chiffre sans source est une invention.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("number",), lambda f: say("Chiffre absent de la source : {text}", text=f.text)),
    known_problems="Un chiffre juste mais calculé autrement que par une somme ou une conversion est signalé aussi.",
    examples=(
        Example(source="La ville paie 12 500 euros.", bad="La ville paie 12 600 euros."),
        Example(
            source="La ville paie 12 500 euros à un quart des élus.",
            good="Un élu sur quatre touche 12⸱500⍽euros de la ville.",
        ),
    ),
)
