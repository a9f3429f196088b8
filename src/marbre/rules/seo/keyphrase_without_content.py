"""A keyphrase of function words only."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import wanted_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    keyphrase = context.page.meta.keyphrase
    if keyphrase and not wanted_words(keyphrase):
        message = say("« {keyphrase} » n’a que des mots outils : rien n’y nomme le sujet.", keyphrase=keyphrase)
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/keyphrase-without-content",
    summary="Mot-clé sans mot plein.",
    why="Articles et prépositions ne se cherchent pas.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="et pour les", bad="La ville paie."),
        Example(keyphrase="le stade", good="La ville paie."),
    ),
)
