"""What came first and what came next, turned round."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/swapped-order",
    summary="Ordre des faits inversé.",
    why="Ce qui suit n’est pas ce qui précède, et passe vite pour la cause.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("order-of-events",), lambda f: say("Ordre des faits inversé par rapport à la source : {text}", text=f.text)
    ),
    known_problems="",
    examples=(
        Example(
            source="Le ministre a démissionné après la publication du rapport.",
            bad="Le ministre a démissionné avant la publication du rapport.",
        ),
        Example(
            source="Le ministre a démissionné après la publication du rapport.",
            good="Le rapport a été publié, puis le ministre a démissionné.",
        ),
    ),
)
