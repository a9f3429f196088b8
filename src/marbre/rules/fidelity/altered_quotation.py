"""A quotation whose words are not the source's."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/altered-quotation",
    summary="Citation modifiée.",
    why="On ne touche pas aux mots d’une citation.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("quote-altered",), lambda f: say("Citation qui n’est pas, mot pour mot, dans la source : {text}", text=f.text)
    ),
    known_problems="Une citation traduite n’est comparée que par ses faits.",
    examples=(
        Example(source="Il l’a dit : « Nous paierons la moitié. »", bad="Il l’a dit : « Nous paierons tout. »"),
        Example(source="Il l’a dit : « Nous paierons la moitié. »", good="Il l’a dit⍽: «⍽Nous paierons la moitié.⍽»"),
    ),
)
