"""A list of one item."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    blocks = [None, *context.blocks, None]
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        alone = not any(b is not None and b.kind == "item" for b in (before, after))
        if block is not None and block.kind == "item" and alone:
            yield Finding(context.body, block.start, block.end, say("Liste d’un seul point : une phrase suffit."))


RULE = Rule(
    id="structure/single-item-list",
    summary="Liste d’un seul point.",
    why="Une liste annonce plusieurs choses.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="La ville paie :\n\n- le stade.\n\nLe maire doute."),
        Example(good="La ville paie :\n\n- le stade ;\n- la route."),
    ),
)
