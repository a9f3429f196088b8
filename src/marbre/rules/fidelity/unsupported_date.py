"""A date or time that the source does not hold."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/unsupported-date",
    summary="Date ou heure absente de la source.",
    why="Une date fausse fait un autre fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("date",), lambda f: say("Date ou heure absente de la source : {text}", text=f.text)),
    known_problems="",
    examples=(
        Example(source="La grève commence le 14 mars à 18 heures.", bad="La grève commence le 24 mars à 18 heures."),
        Example(source="La grève commence le 14 mars à 18 heures.", good="Le 14 mars à 18⍽h, la grève commence."),
    ),
)
