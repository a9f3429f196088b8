"""A keyphrase that a long stretch of the text never names."""

from collections.abc import Iterator
from itertools import pairwise

from marbre.language.keyphrase_match import held_words, wanted_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import running_sentences
from marbre.rules.rule import Example, Finding, Rule

FEWEST_SENTENCES, LONGEST = 15, 0.3
"""The Yoast plug-in’s smallest text; and the share of it that may go without the subject."""


def _check(context: Context) -> Iterator[Finding]:
    keyphrase = context.page.meta.keyphrase
    sentences = running_sentences(context)
    if not wanted_words(keyphrase) or len(sentences) < FEWEST_SENTENCES:
        return
    # A sentence with half of the words names the subject: « le stade » for « stade des Tilleuls ».
    held = [i for i, s in enumerate(sentences) if names(s.text, keyphrase)]
    first, last = max(pairwise([-1, *held, len(sentences)]), key=lambda gap: gap[1] - gap[0])
    share = (last - first - 1) / len(sentences)
    if share > LONGEST:
        message = say(
            "« {keyphrase} » disparaît pendant {share} % du texte.", keyphrase=keyphrase, share=round(share * 100)
        )
        yield Finding(context.body, sentences[first + 1].start, sentences[last - 1].end, message)


def names(sentence: str, keyphrase: str) -> bool:
    """Return whether a sentence holds at least half of the keyphrase's words."""
    return 2 * held_words(sentence, keyphrase) >= len(wanted_words(keyphrase))


RULE = Rule(
    id="seo/keyphrase-unevenly-spread",
    summary="Mot-clé mal réparti dans le texte.",
    why="Un long passage sans le sujet perd le fil.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(
            keyphrase="stade", bad="Le stade rouvre. La ville paie. " + "Le maire a voté la route lundi soir. " * 20
        ),
        Example(keyphrase="stade", good="Le stade rouvre. La ville paie. Le maire doute. Les stades attendent. " * 5),
    ),
)
