"""A sentence that gained or lost a hedge."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/turned-hedge",
    summary="Réserve ajoutée ou perdue.",
    why="Un conditionnel perdu fait d’une rumeur un fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("hedge-lost", "hedge-added"),
        lambda f: say("La réserve de la source (conditionnel, peut-être, soupçonné…) a changé : {text}", text=f.text),
    ),
    known_problems="Une réserve faible (projet, espoir) n’est pas exigée.",
    examples=(
        Example(source="La ville paierait peut-être le stade cette année.", bad="La ville paie le stade cette année."),
        Example(
            source="La ville paierait peut-être le stade cette année.",
            good="Il se peut que la ville paie le stade cette année.",
        ),
    ),
)
