"""A figure of the source that the page no longer holds."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/lost-number",
    summary="Chiffre de la source perdu.",
    why="Un fait ne se perd pas sans qu’on le dise.",
    source="Usage de la presse : tout fait a sa source.",
    severity="warning",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("number-lost",),
        lambda f: say("Chiffre de la source qui n’est plus dans la page : {text}", text=f.text),
        "lost",
    ),
    known_problems="",
    examples=(
        Example(source="La ville paie 12 500 euros sur 4 ans.", bad="La ville paie 12 500 euros."),
        Example(source="La ville paie 12 500 euros sur 4 ans.", good="La ville paie 12 500 euros sur quatre ans."),
    ),
)
