"""A clause of which the source says nothing."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/invented-fact",
    summary="Fait absent de la source.",
    why="Un détail sans source est une invention.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source", "parse"}),
    check=told(("invented-fact",), lambda f: say("Passage dont la source ne dit rien : {text}", text=f.text)),
    known_problems="Une image ou une tournure neuve de plusieurs mots peut être prise pour un fait.",
    examples=(
        Example(
            source="Le loup a tué six brebis près du village.",
            bad="Le loup a tué six brebis près du village, malgré les clôtures électriques installées par l’éleveur.",
        ),
        Example(
            source="Le loup a tué six brebis près du village.",
            good="Près du village, six brebis ont été tuées par le loup.",
        ),
    ),
)
