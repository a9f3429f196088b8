"""An intertitre that says nothing of its section."""

from collections.abc import Iterator
from functools import lru_cache

from marbre.language.fold import fold
from marbre.language.lexicon import lines
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return frozenset(fold(line) for line in lines("vague_headings.txt"))


def _check(context: Context) -> Iterator[Finding]:
    for block in context.blocks:
        if block.kind == "heading" and fold(block.text) in _vague():
            message = say("« {heading} » ne dit rien de cette partie.", heading=block.text)
            yield Finding(context.body, block.start, block.end, message)


RULE = Rule(
    id="structure/vague-heading",
    summary="Intertitre vague.",
    why="Un intertitre dit ce qu’il y a dans sa partie : on doit pouvoir ne lire qu’eux.",
    source="Usage de la presse française.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un article savant ou un mémoire a ses « Introduction » et « Conclusion ».",
    examples=(
        Example(bad="## Introduction\n\nLa ville paie."),
        Example(good="## Qui paiera le stade\n\nLa ville paie."),
    ),
)
