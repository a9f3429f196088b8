"""Who did it and to whom it was done, turned round."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/swapped-roles",
    summary="Rôles inversés.",
    why="Accuser n’est pas être accusé.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("swap-roles",), lambda f: say("Rôles inversés par rapport à la source : {text}", text=f.text)),
    known_problems="La phrase doit garder le verbe de la source ou trois de ses mots : une paraphrase plus éloignée n’est pas comparée.",
    examples=(
        Example(source="Altéa a attaqué Novaris en justice.", bad="Novaris a attaqué Altéa en justice."),
        Example(source="Altéa a attaqué Novaris en justice.", good="Novaris a été attaqué en justice par Altéa."),
    ),
)
