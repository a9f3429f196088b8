"""What somebody says, told as a fact."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/lost-attribution",
    summary="Attribution perdue.",
    why="Ce que dit une partie n’engage qu’elle.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("attribution-lost",),
        lambda f: say("Propos donné comme un fait, sans celui qui le tient : {text}", text=f.text),
    ),
    known_problems="",
    examples=(
        Example(
            source="Selon le syndicat, 800 postes sont vacants.", bad="Dans les hôpitaux, 800 postes sont vacants."
        ),
        Example(
            source="Selon le syndicat, 800 postes sont vacants.", good="800 postes sont vacants, affirme le syndicat."
        ),
    ),
)
