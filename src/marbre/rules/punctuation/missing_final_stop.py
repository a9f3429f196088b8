"""A paragraph that ends without a mark."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.page_parts import is_bold, is_italic
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

LEAST_WORDS = 8
"""A shorter paragraph may be a label or a signature."""
_ENDED = re.compile(r"[.!?…:;»”\")\]*_>|,–—]\s*$")


def _check(context: Context) -> Iterator[Finding]:
    for block in context.blocks:
        if block.kind != "paragraph" or is_bold(block) or is_italic(block) or block.start == 0:
            continue
        shown = context.body.masked[block.start : block.end]
        if _ENDED.search(shown) or not shown[-1:].isalpha() or len(shown.split()) < LEAST_WORDS:
            continue
        message = say("Paragraphe sans point final.")
        yield Finding(
            context.body, block.end - 1, block.end, message, replacement(block.end, block.end, ".", safe=False)
        )


RULE = Rule(
    id="punctuation/missing-final-stop",
    summary="Paragraphe sans point final.",
    why="La phrase est-elle finie, ou coupée à la copie ?",
    source="Usage.",
    severity="info",
    safety="suggested",
    check=_check,
    scope="page",
    known_problems="Le premier paragraphe, souvent un titre collé, et ceux de moins de huit mots sont laissés.",
    examples=(
        Example(
            bad="Le vote est clos.\n\nLe maire de la ville a quitté la salle sans parler",
            fixed="Le vote est clos.\n\nLe maire de la ville a quitté la salle sans parler.",
        ),
        Example(good="Le vote est clos.\n\nPar notre correspondant à Lyon"),
        Example(good="Le vote est clos.\n\nLe maire de la ville a quitté la salle sans parler."),
    ),
)
