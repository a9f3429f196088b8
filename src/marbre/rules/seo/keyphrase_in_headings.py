"""Intertitres that never, or nearly always, hold the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import share
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

HALF, LOW, HIGH = 0.5, 0.3, 0.75
FEWEST = 3
"""Headings of which it can be said that too many hold the keyphrase."""


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    headings = [b for b in context.blocks if b.kind == "heading" and b.level <= 3]
    if not meta.keyphrase or not headings:
        return
    held = sum(share(b.text, meta.keyphrase) > HALF for b in headings)
    crowded = held / len(headings) > HIGH and len(headings) >= FEWEST
    if held / len(headings) < LOW or crowded:
        message = say(
            "Intertitres qui portent le mot-clé : {held} sur {all} ; entre {low} et {high} %, le texte se lit bien.",
            held=held,
            all=len(headings),
            low=round(LOW * 100),
            high=round(HIGH * 100),
        )
        yield Finding(context.body, headings[0].start, headings[0].end, message)


RULE = Rule(
    id="seo/keyphrase-in-headings",
    summary="Mot-clé mal réparti dans les intertitres.",
    why="Aucun intertitre sur le sujet égare ; tous sur le même mot lassent.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un intertitre juste sans le mot-clé vaut mieux qu’un intertitre forcé.",
    examples=(
        Example(keyphrase="stade", bad="## Le coût\n\nUn.\n\n## Le délai\n\nDeux.\n\n## Le vote\n\nTrois."),
        Example(keyphrase="stade", good="## Le coût des stades\n\nUn.\n\n## Le délai\n\nDeux.\n\n## Le vote\n\nTrois."),
    ),
)
