"""A paragraph of more than 120 words: a wall on a telephone's screen."""

import re
from collections.abc import Iterator
from itertools import pairwise

from marbre.language.lexicon import lines
from marbre.language.words import count_words
from marbre.messages import say
from marbre.page import Block
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

SHORTEST = 25
"""Words that each half must keep."""


def _check(context: Context) -> Iterator[Finding]:
    limit = context.house.limits.paragraph_words
    for block in context.blocks:
        words = count_words(block.text)
        if block.kind != "paragraph" or words <= limit:
            continue
        at = _break(context.body, block)
        message = say(
            "Paragraphe de {words} mots : au-delà de {limit}, il fait un mur à l’écran.", words=words, limit=limit
        )
        fixes = replacement(*at, "\n\n") if at is not None else ()
        yield Finding(context.body, block.start, block.end, message, fixes)


def _break(body: Text, block: Block) -> tuple[int, int] | None:
    """Return the white space between two sentences, nearest to the middle, where a new paragraph may begin."""
    sentences = [s for s in body.sentences if block.start <= s.start < block.end]
    best: tuple[int, tuple[int, int]] | None = None
    whole, before = sum(count_words(s.text) for s in sentences), 0
    for one, two in pairwise(sentences):
        before += count_words(one.text)
        halves = before, whole - before
        if min(halves) < SHORTEST or _leans_back(two.text) or _in_quotation(body.raw[block.start : one.end]):
            continue
        apart = abs(halves[0] - halves[1])
        if best is None or apart < best[0]:
            best = apart, (one.end, two.start)
    return best[1] if best else None


def _leans_back(sentence: str) -> bool:
    """Return whether a sentence opens with a word that needs the one before it (il, cette, ce jour-là …)."""
    opening = re.match(r"[^\W\d_]+", sentence)
    return opening is None or opening[0].lower() in lines("anaphoric_openers.txt")


def _in_quotation(before: str) -> bool:
    return before.count("«") != before.count("»") or before.count("(") != before.count(")")


_LONG = "La ville a voté le plan lundi soir, après six heures de débat. " * 6
_MORE = "Les riverains demandent une étude sur le bruit et sur les camions. " * 6

RULE = Rule(
    id="structure/long-paragraph",
    summary="Paragraphe de plus de 120 mots.",
    why="Sur un téléphone, 120 mots remplissent l’écran : le lecteur décroche.",
    source="Usage de la presse en ligne ; le module Yoast place son seuil à 150 mots.",
    severity="info",
    safety="safe",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="La coupe se fait entre deux phrases dont la seconde ne reprend rien : elle peut tomber tôt ou tard.",
    examples=(
        Example(bad=_LONG + _MORE.strip(), fixed=_LONG.strip() + "\n\n" + _MORE.strip()),
        Example(good=_LONG.strip()),
    ),
)
