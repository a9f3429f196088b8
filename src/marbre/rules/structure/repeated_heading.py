"""Two intertitres that say the same."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    seen = {fold(context.page.meta.title)}
    for block in context.blocks:
        if block.kind == "heading":
            if fold(block.text) in seen:
                yield Finding(
                    context.body, block.start, block.end, say("Cet intertitre répète un autre titre de la page.")
                )
            seen.add(fold(block.text))


RULE = Rule(
    id="structure/repeated-heading",
    summary="Intertitre répété.",
    why="Deux parties du même nom ne se distinguent ni au sommaire ni dans une recherche.",
    source="Usage de la presse.",
    severity="error",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="## Le coût\n\nDix millions.\n\n## Le coût\n\nDouze millions."),
        Example(good="## Le coût\n\nDix millions.\n\n## Le délai\n\nDeux ans."),
    ),
)
