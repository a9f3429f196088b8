"""Words put in another's mouth."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/changed-attribution",
    summary="Attribution changée.",
    why="Nul ne répond des mots d’un autre.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("attribution-changed",), lambda f: say("Propos prêté à un autre que dans la source : {text}", text=f.text)
    ),
    known_problems="",
    examples=(
        Example(
            source="Le conducteur roulait à 180 km/h, selon la gendarmerie.",
            bad="Le conducteur roulait à 180 km/h, selon un témoin.",
        ),
        Example(
            source="Le conducteur roulait à 180 km/h, selon la gendarmerie.",
            good="Les gendarmes affirment que le conducteur roulait à 180⍽km/h.",
        ),
    ),
)
