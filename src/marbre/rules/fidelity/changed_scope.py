"""All for some, at most for at least."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/changed-scope",
    summary="Portée changée (tous, certains, au moins, seulement…).",
    why="« Tous » et « la plupart » ne disent pas le même fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(("scope",), lambda f: say("La portée n’est plus celle de la source : {text}", text=f.text)),
    known_problems="",
    examples=(
        Example(source="La plupart des élus ont voté le plan.", bad="Tous les élus ont voté le plan."),
        Example(source="La plupart des élus ont voté le plan.", good="La majorité des élus a voté le plan."),
    ),
)
