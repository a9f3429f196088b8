"""A sentence that gained or lost a negation."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/turned-negation",
    summary="Négation ajoutée ou perdue.",
    why="Une négation de plus ou de moins renverse le fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("negation",), lambda f: say("La négation de la source a changé : {text}", text=f.text)),
    known_problems="Une négation rendue par un mot que nos listes n’ont pas est signalée à tort.",
    examples=(
        Example(source="La ville ne paiera pas le stade cette année.", bad="La ville paiera le stade cette année."),
        Example(source="La ville n’a pas accepté de payer le stade.", good="La ville a refusé de payer le stade."),
    ),
)
