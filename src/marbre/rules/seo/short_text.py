"""A page too short to answer a search."""

from collections.abc import Iterator

from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import is_described

FEWEST = 300
"""Words; the Yoast plug-in's convention. Google states that it has no preferred count."""


def _check(context: Context) -> Iterator[Finding]:
    words = count_words(context.body.raw)
    asked = context.brief.max_words or context.brief.about_words if context.brief else None
    if is_described(context) and words < min(FEWEST, asked or FEWEST):
        yield Finding(context.body, 0, 0, say("{words} mots : peu pour répondre à une recherche.", words=words))


RULE = Rule(
    id="seo/short-text",
    summary="Page très courte.",
    why="Une page de quelques lignes répond rarement à une question.",
    source="Convention du module Yoast (300 mots) ; Google n’a pas de longueur préférée.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Une brève n’a pas à être longue : rien ne doit être délayé.",
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie."),
        Example(title="Le stade rouvre", good="La ville paie la route et le pont, puis elle paie les arbres. " * 30),
        Example(
            brief="Au plus 20 mots.",
            title="Le stade rouvre",
            good="La ville paie la route et le pont, puis elle paie les arbres. " * 2,
        ),
    ),
)
