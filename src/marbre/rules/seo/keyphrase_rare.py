"""A text whose sentences hold the keyphrase too seldom or too often."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import content_words, holds
from marbre.language.words import count_words
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

LOW, HIGH = 0.5, 3.0
"""Per cent of the words; the plug-in's own weighting by the keyphrase's length."""
FEWEST_WORDS = 100


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if not meta.keyphrase or count_words(context.body.raw) < FEWEST_WORDS:
        return
    held = sum(holds(s.text, meta.keyphrase) for s in context.body.sentences)
    words, size = count_words(context.body.raw), len(content_words(meta.keyphrase))
    per_cent = held * 100 * (0.7 + size / 3) / words
    if held < 2 or not LOW <= per_cent <= HIGH:
        message = f"« {meta.keyphrase} » tient dans {held} phrases : {per_cent:.1f} % pour {LOW} à {HIGH} % d’usage."
        yield Finding(context.body, 0, 0, message.replace(".", ",", 1))


RULE = Rule(
    id="seo/keyphrase-rare",
    summary="Mot-clé trop rare ou trop fréquent.",
    why="Trop rare, le sujet n’est pas nommé ; trop fréquent, le texte sonne faux.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="",
    examples=(
        Example(keyphrase="stade", bad="La ville paie la route et le pont, puis elle paie les arbres. " * 20),
        Example(
            keyphrase="stade",
            good="La ville paie la route et le stade, puis elle paie les arbres. "
            + "La ville paie la route et le pont, puis elle paie tout. " * 6
            + "Le stade rouvre.",
        ),
    ),
)
