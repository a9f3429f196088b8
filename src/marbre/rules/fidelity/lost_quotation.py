"""A quotation of the source that the page no longer holds."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/lost-quotation",
    summary="Citation de la source perdue.",
    why="Une parole rapportée ne se perd pas sans qu’on le dise.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="warning",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("quotation-lost",),
        lambda f: say("Citation de la source qui n’est plus dans la page : {text}", text=f.text),
        "lost",
    ),
    known_problems="Les citations de moins de trois mots ne sont pas suivies.",
    examples=(
        Example(source="Il l’a dit : « Nous paierons la moitié. »", bad="Il l’a dit."),
        Example(source="Il l’a dit : « Nous paierons la moitié. »", good="Il l’a dit : « Nous paierons la moitié. »"),
    ),
)
