"""An intertitre right under another, with no text between."""

from collections.abc import Iterator
from itertools import pairwise

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    for one, two in pairwise(context.blocks):
        if one.kind == two.kind == "heading" and two.level > one.level > 1:
            yield Finding(
                context.body, two.start, two.end, say("Aucun texte entre cet intertitre et celui qui le précède.")
            )


RULE = Rule(
    id="structure/stacked-headings",
    summary="Intertitres empilés.",
    why="Une phrase entre deux niveaux dit au lecteur où il va.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="## Le stade\n\n### Le coût\n\nDix millions."),
        Example(good="## Le stade\n\nIl rouvre.\n\n### Le coût\n\nDix millions."),
    ),
)
