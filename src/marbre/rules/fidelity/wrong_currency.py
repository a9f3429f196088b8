"""A sum in a currency that is not the source's."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/wrong-currency",
    summary="Monnaie changée.",
    why="Un dollar n’est pas un euro.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("currency",),
        lambda f: say(
            "Monnaie qui n’est pas celle de la source : {text} (source : {source})", text=f.text, source=f.source
        ),
    ),
    known_problems="Une conversion, même juste, est signalée : la source ne la donne pas.",
    examples=(
        Example(source="Le groupe a levé 30 millions de dollars.", bad="Le groupe a levé 30 millions d’euros."),
        Example(source="Le groupe a levé 30 millions de dollars.", good="Le groupe a levé 30⍽M$."),
    ),
)
