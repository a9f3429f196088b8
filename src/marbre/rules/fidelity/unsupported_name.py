"""A name that the source does not hold."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/unsupported-name",
    summary="Nom propre absent de la source.",
    why="Un nom sans source est une invention.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("name",), lambda f: say("Nom absent de la source : {text}", text=f.text)),
    known_problems="Un nom rare en tête de phrase, seul, peut échapper.",
    examples=(
        Example(source="La ville paie, dit Anne Petit.", bad="La ville paie, dit Anne Legrand."),
        Example(source="La ville paie, dit Anne Petit.", good="La ville paie, dit Anne Petit."),
    ),
)
