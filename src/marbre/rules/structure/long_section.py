"""More than 300 words between two intertitres."""

from collections.abc import Iterator

from marbre.language.words import count_words
from marbre.messages import say
from marbre.page import Block
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    limit = context.house.limits.section_words
    section: list[Block] = []
    for block in [*context.blocks, None]:
        if block is not None and block.kind != "heading":
            section.append(block)
            continue
        words = sum(count_words(b.text) for b in section)
        if words > limit:
            message = say(
                "{words} mots sans intertitre : au-delà de {limit}, le lecteur perd le fil.", words=words, limit=limit
            )
            yield Finding(context.body, section[0].start, section[-1].end, message)
        section = []


_SENTENCE = "La ville a voté le plan lundi soir, après six heures de débat. "

RULE = Rule(
    id="structure/long-section",
    summary="Plus de 300 mots sans intertitre.",
    why="L’intertitre relance la lecture et dit où l’on en est.",
    source="Convention du module Yoast (300 mots).",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad=(_SENTENCE * 26).strip()),
        Example(good=f"{(_SENTENCE * 13).strip()}\n\n## Le vote\n\n{(_SENTENCE * 13).strip()}"),
    ),
)
