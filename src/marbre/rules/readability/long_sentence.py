"""Sentences of more than 25 words: cut where the parse makes it safe, else reported."""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit, Fix
from marbre.language.cuts.find import best_cut
from marbre.language.cuts.model import Cut
from marbre.language.mask import quotation_spans
from marbre.language.remembered import remembered
from marbre.language.sentences import Sentence
from marbre.language.words import count_spoken_words
from marbre.messages import say
from marbre.rules.context import BODY, Context, Text
from marbre.rules.rule import Example, Finding, Rule

_AHEAD = 80
"""Code points of what follows a sentence that are looked at: its first words."""


def long_sentences(context: Context, text: Text) -> Iterator[tuple[Sentence, Any]]:
    """Yield the sentences of more words than the house allows in the running text, each with its Doc."""
    limit = context.house.limits.sentence_words
    skip = [(b.start, b.end) for b in context.blocks if b.kind not in {"paragraph", "item", "quote"}]
    for sentence, doc in context.parsed(text):
        if count_spoken_words(sentence.text) > limit and not any(a <= sentence.start < b for a, b in skip):
            yield sentence, doc


def quoted(text: Text, sentence: Sentence) -> bool:
    """Return whether the sentence begins inside a quotation that an earlier one opened: its stops are the speaker's."""
    return any(start < sentence.start < end for start, end in quotation_spans(text.raw))


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if text.field != BODY:
            continue
        for sentence, doc in long_sentences(context, text):
            cut = (
                None
                if quoted(text, sentence)
                else _cut(doc, sentence.text, text.raw[sentence.end : sentence.end + _AHEAD])
            )
            fixes: tuple[Fix, ...] = ()
            if cut is not None:
                moved = tuple(Edit(e.start + sentence.start, e.end + sentence.start, e.text) for e in cut.edits)
                fixes = (Fix(moved, safe=True),)
            message = say(
                "Phrase de {n} mots : au-delà de {limit}, la couper si le sens le permet.",
                n=count_spoken_words(sentence.text),
                limit=context.house.limits.sentence_words,
            )
            yield Finding(text, sentence.start, sentence.end, message, fixes)


def _cut(doc: Any, sentence: str, after: str) -> Cut | None:
    """Return the best cut; one sentence can stand with other characters (NBSP) than the Doc it shares: both are the key."""
    return remembered(doc, f"marbre.cut {sentence}\n{after}", lambda: best_cut(doc, sentence, after))


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
    known_problems="Un point-virgule ou un « et » coupé perd un peu du lien entre les deux propositions ; « Car » et « Mais » "
    "ouvrent alors la phrase, usage de presse que certaines maisons refusent. Une relative au milieu de la phrase, une "
    "subordonnée en tête, un gérondif restent entiers.",
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
        Example(
            bad="Selon la chambre d’agriculture, un éleveur sur cinq vit avec moins de 700 euros par mois et la plupart des "
            "jeunes refusent de reprendre la ferme de leurs parents.",
        ),
        Example(
            bad="La conservatrice a précisé que les œuvres volées étaient assurées pour 7,6 millions d’euros et que les "
            "caméras de la salle étaient en panne depuis le mois de novembre.",
            fixed="La conservatrice a précisé que les œuvres volées étaient assurées pour 7,6 millions d’euros. Elle a ajouté "
            "que les caméras de la salle étaient en panne depuis le mois de novembre.",
        ),
        Example(good="Le conseil a voté le budget lundi soir. La ville paiera dès septembre."),
        Example(good="La phrase est courte ; elle reste entière."),
    ),
)
