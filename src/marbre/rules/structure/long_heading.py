"""An intertitre longer than twelve words or seventy-five characters."""

from collections.abc import Iterator

from marbre.language.visible import visible
from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST_WORDS, MOST_CHARACTERS = 12, 75
"""House limits: a French newspaper's intertitres run from 3 to 9 words; a question may take more."""


def _check(context: Context) -> Iterator[Finding]:
    for block in context.blocks:
        text = visible(block.text) if block.kind == "heading" else ""
        words = count_words(text)
        if words > MOST_WORDS or len(text) > MOST_CHARACTERS:
            message = say(
                "Intertitre de {words} mots et {size} signes : il se lit d’un coup d’œil jusqu’à 9 mots.",
                words=words,
                size=len(text),
            )
            yield Finding(context.body, block.start, block.end, message)


RULE = Rule(
    id="structure/long-heading",
    summary="Intertitre trop long.",
    why="Un intertitre se lit d’un coup d’œil.",
    source="Usage de la presse française : trois à neuf mots.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="## La mise en service de l’usine de Shanghai a donné à Tesla une chance\n\nTexte."),
        Example(good="## Shanghai et le premier bénéfice annuel\n\nTexte."),
    ),
)
