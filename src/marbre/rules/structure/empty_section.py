"""An intertitre with nothing under it."""

from collections.abc import Iterator
from itertools import zip_longest

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    blocks = context.blocks
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.kind != "heading":
            continue
        if after is None or (after.kind == "heading" and after.level <= block.level):
            yield Finding(context.body, block.start, block.end, say("Rien ne suit cet intertitre."))


RULE = Rule(
    id="structure/empty-section",
    summary="Intertitre sans texte.",
    why="Un intertitre promet une partie : vide, il trompe le lecteur.",
    source="Usage de la presse.",
    severity="error",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="La ville paie.\n\n## Le coût"),
        Example(good="La ville paie.\n\n## Le coût\n\nDix millions."),
    ),
)
