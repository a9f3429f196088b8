"""A line in bold that stands for an intertitre."""

from collections.abc import Iterator
from itertools import pairwise

from marbre.language.words import count_words
from marbre.messages import say
from marbre.page_parts import is_bold, is_label
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST_WORDS = 12


def _check(context: Context) -> Iterator[Finding]:
    for block, after in pairwise(context.blocks):
        words = block.text.strip("*").rstrip()
        if not is_bold(block) or is_label(block) or block is context.blocks[0]:
            continue
        if count_words(words) <= MOST_WORDS and words[-1:] not in ".!»:" and after.kind in {"paragraph", "item"}:
            yield Finding(
                context.body,
                block.start,
                block.end,
                say("Cette ligne en gras tient lieu d’intertitre : qu’elle en soit un."),
            )


RULE = Rule(
    id="structure/bold-as-heading",
    summary="Gras en guise d’intertitre.",
    why="Ni un lecteur d’écran ni un moteur ne voient un intertitre dans une ligne en gras.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 9.1.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="La ville paie.\n\n**Le coût du stade**\n\nDix millions."),
        Example(good="La ville paie.\n\n## Le coût du stade\n\nDix millions, **toutes taxes comprises**."),
    ),
)
