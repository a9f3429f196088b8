"""A section of a few words under its intertitre."""

from collections.abc import Iterator

from marbre.language.words import count_words
from marbre.messages import say
from marbre.page import Block
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

FEWEST, FEWEST_SECTIONS = 25, 3


def _check(context: Context) -> Iterator[Finding]:
    parts: list[tuple[Block, int]] = []
    for block in context.blocks:
        if block.kind == "heading":
            parts.append((block, 0))
        elif parts:
            # A table, a list or code says more than its words.
            words = count_words(block.text) if block.kind in {"paragraph", "quote"} else FEWEST
            parts[-1] = (parts[-1][0], parts[-1][1] + words)
    if len(parts) < FEWEST_SECTIONS:
        return
    for heading, words in parts:
        if 0 < words < FEWEST:
            message = say("Cette partie n’a que {words} mots : elle tient dans sa voisine.", words=words)
            yield Finding(context.body, heading.start, heading.end, message)


RULE = Rule(
    id="structure/thin-section",
    summary="Partie trop mince.",
    why="Un intertitre promet une partie ; deux lignes la déçoivent.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(
            bad="## Le coût\n\nDix millions.\n\n## Le délai\n\n"
            + "La ville a voté le plan lundi soir. " * 5
            + "\n\n## Le vote\n\n"
            + "La ville a voté le plan lundi soir. " * 5
        ),
        Example(good="## Le coût\n\nDix millions.\n\n## Le délai\n\nDeux ans."),
    ),
)
