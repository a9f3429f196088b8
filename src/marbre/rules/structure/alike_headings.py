"""Two intertitres with the same words."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.language.keyphrase_match import content_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    seen: dict[frozenset[str], str] = {}
    for block in context.blocks:
        words = frozenset(content_words(block.text)) if block.kind == "heading" else frozenset()
        if words in seen and fold(block.text) != fold(seen[words]):
            message = say("Cet intertitre dit la même chose que « {other} ».", other=seen[words])
            yield Finding(context.body, block.start, block.end, message)
        elif words:
            seen.setdefault(words, block.text)


RULE = Rule(
    id="structure/alike-headings",
    summary="Intertitres presque identiques.",
    why="Deux parties de même nom ne se distinguent pas au sommaire.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="## Le coût du stade\n\nUn.\n\n## Stade : les coûts\n\nDeux."),
        Example(good="## Le coût du stade\n\nUn.\n\n## Le coût de la route\n\nDeux."),
    ),
)
