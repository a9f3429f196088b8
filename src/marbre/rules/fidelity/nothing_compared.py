"""A page of which no sentence comes from its source: nothing was compared, which is no pass."""

from marbre.messages import say
from marbre.rules.fidelity.place import told
from marbre.rules.rule import Example, Rule

RULE = Rule(
    id="fidelity/nothing-compared",
    summary="Aucune phrase de la page ne vient de la source.",
    why="Une page que l’on n’a pu comparer n’est pas une page fidèle.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=told(
        ("nothing-compared",), lambda f: say("Rien à comparer : la page et la source ne parlent pas du même fait.")
    ),
    examples=(
        Example(source="Le loup a tué six brebis.", bad="Demain, baignade gratuite."),
        Example(source="Le loup a tué six brebis.", good="Six brebis ont été tuées par le loup."),
    ),
)
