"""A text cut into paragraphs of one sentence."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.page import Block
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

RUN = 6
"""Paragraphs of one short sentence in a row."""
SHORT = 25


def _check(context: Context) -> Iterator[Finding]:
    run: list[Block] = []
    for block in [*context.blocks, None]:
        if block is not None and block.kind == "paragraph" and _is_crumb(block, context):
            run.append(block)
            continue
        if len(run) >= RUN:
            message = say(
                "{count} paragraphes d’une phrase à la suite : réunissez ceux qui vont ensemble.", count=len(run)
            )
            yield Finding(context.body, run[0].start, run[-1].end, message)
        run = []


def _is_crumb(block: Block, context: Context) -> bool:
    return (
        block.text.count(" ") < SHORT and sum(block.start <= s.start < block.end for s in context.body.sentences) == 1
    )


RULE = Rule(
    id="structure/crumbled-paragraphs",
    summary="Paragraphes en miettes.",
    why="Un paragraphe porte une idée ; une phrase par paragraphe n’en porte plus aucune.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="La presse en ligne aère parfois à dessein ; un dialogue aussi.",
    examples=(
        Example(bad="La ville a voté le plan lundi soir.\n\n" * 6),
        Example(good="La ville a voté le plan lundi soir. Le maire doute.\n\n" * 6),
    ),
)
