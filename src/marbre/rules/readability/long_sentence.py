"""Sentences of more than 25 words: cut where the parse makes it safe, else reported."""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Fix
from marbre.language.cuts.find import best_cut
from marbre.language.cuts.model import Cut
from marbre.language.remembered import remembered
from marbre.language.words import count_spoken_words
from marbre.messages import say
from marbre.rules.context import BODY, Context
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    limit = context.house.limits.sentence_words
    skip = [(b.start, b.end) for b in context.blocks if b.kind not in {"paragraph", "item", "quote"}]
    for text in context.texts:
        if text.field != BODY:
            continue
        for sentence, doc in context.parsed(text):
            words = count_spoken_words(sentence.text)
            if words <= limit or any(a <= sentence.start < b for a, b in skip):
                continue
            cut = _cut(doc, sentence.text)
            message = say(
                "Phrase de {words} mots : au-delà de {limit}, la couper si le sens le permet.", words=words, limit=limit
            )
            fixes: tuple[Fix, ...] = ()
            if cut is not None:
                fixes = replacement(sentence.start + cut.start, sentence.start + cut.end, cut.text)
            yield Finding(text, sentence.start, sentence.end, message, fixes)


def _cut(doc: Any, sentence: str) -> Cut | None:
    """Return the best cut; one sentence can stand with other characters (NBSP) than the Doc it shares: both are the key."""
    return remembered(doc, f"marbre.cut {sentence}", lambda: best_cut(doc, sentence))


RULE = Rule(
    id="readability/long-sentence",
    summary="Phrase de plus de 25 mots.",
    why="Une phrase longue se lit deux fois. On la coupe là où l’analyse garantit le sens ; sinon on la signale : "
    "une longue phrase juste vaut mieux qu’une courte phrase fausse.",
    source="Usage de la presse française ; le module Yoast place son seuil à 20 mots.",
    severity="info",
    safety="safe",
    needs=frozenset({"text", "parse"}),
    check=_check,
    known_problems="Un point-virgule ou un « tandis que » coupé perd un peu du lien entre les deux propositions.",
    examples=(
        Example(
            bad="Le duo voulait commencer par réunir 100 millions de dollars auprès d’investisseurs privés, mais le "
            "président les a poussés à lever un milliard de dollars pour rivaliser avec les géants.",
            fixed="Le duo voulait commencer par réunir 100 millions de dollars auprès d’investisseurs privés. Mais le "
            "président les a poussés à lever un milliard de dollars pour rivaliser avec les géants.",
        ),
        Example(
            bad="Il a demandé aux employés de tous les secteurs de l’entreprise d’aller personnellement livrer les "
            "voitures aux clients pendant leurs jours de congé de la semaine sainte.",
        ),
        Example(good="Le conseil a voté le budget lundi soir. La ville paiera dès septembre."),
        Example(good="La phrase est courte ; elle reste entière."),
    ),
)
