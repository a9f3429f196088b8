"""A keyphrase of more than four content words."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import wanted_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST = 4
"""Content words: nobody searches more of them at once."""


def _check(context: Context) -> Iterator[Finding]:
    keyphrase = context.page.meta.keyphrase
    words = len(wanted_words(keyphrase))
    if words > MOST:
        message = say(
            "« {keyphrase} » compte {words} mots pleins : quatre suffisent.", keyphrase=keyphrase, words=words
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/keyphrase-too-long",
    summary="Mot-clé trop long.",
    why="Une recherche tient en deux à quatre mots pleins.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="budget annuel rénovation stade municipal ville", bad="La ville paie."),
        Example(keyphrase="rénovation du stade", good="La ville paie."),
    ),
)
