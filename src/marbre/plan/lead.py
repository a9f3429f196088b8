"""The chapô: the news first, in the copy's own sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from marbre.language.fold import words
from marbre.language.keyphrase_match import content_words, holds, share
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.keyphrase import is_phrase
from marbre.plan.news import Told
from marbre.plan.shorten import shorten
from marbre.plan.summary_form import lowered

FEWEST_WORDS, MOST_WORDS = 16, 55
LONGEST_SENTENCE = 45
NEAR = 0.25
"""Share of the words asked for by which a chapô may miss them."""


_UNDATED = 0.6
"""What a day without its date costs (« mardi »): the page may be read in another week. Its news may still outweigh it."""
_UNDATED_DAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain)\b(?! \d)", re.IGNORECASE
)


@dataclass(frozen=True)
class Lead:
    """The chapô and the sentences of the copy that it is made of; both empty where nothing is sure."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Piece:
    text: str
    source: str
    place: int
    worth: float


def choose_lead(
    told: Sequence[Told],
    keyphrase: str,
    parser: Parser,
    *,
    headline: str = "",
    about_words: int | None = None,
) -> Lead:
    """Return the chapô: one or two sentences of the copy that state the news and hold the keyphrase in one of them.

    Sentences are taken whole, or shortened where nothing that they claim is lost. `headline`: the copy's own title as a
    sentence, hedged as it is; it opens the chapô only where the news alone would not hold the keyphrase. A keyphrase
    that no sentence holds stands before the news as a rubric (« Réouverture de la ligne des Combes : … »).
    """
    low, high = (
        (round(about_words * (1 - NEAR)), round(about_words * (1 + NEAR)))
        if about_words
        else (FEWEST_WORDS, MOST_WORDS)
    )
    pieces = [piece for t in told if t.alone for piece in _pieces(t, parser)]
    if headline:
        pieces.append(_Piece(f"{headline}.", "", -1, 0.8 * share(headline, keyphrase)))
    best = max(
        (c for c in _chapos(pieces, low, high)),
        key=lambda c: _worth(c, keyphrase),
        default=(),
    )
    text = " ".join(p.text for p in best)
    if text and keyphrase and _is_said(keyphrase, told) and not holds(text, keyphrase):
        text = f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {lowered(text)}"
    return Lead(text, tuple(p.source for p in best if p.source))


def _is_said(keyphrase: str, told: Sequence[Told]) -> bool:
    """Return whether a keyphrase reads as French and is no pair of words that nobody put together (« Gilets Noël »)."""
    tied = re.search(r" (?:de|du|des|d’|à|au|aux|en|et) |d’", keyphrase) is not None
    return is_phrase(keyphrase) and (tied or any(keyphrase.lower() in t.text.lower() for t in told))


def _pieces(told: Told, parser: Parser) -> Iterator[_Piece]:
    worth = 0.6 * told.news + 1.5 * told.titled + told.central + 0.2 * min(told.figures, 3.0)
    worth -= _UNDATED if _UNDATED_DAY.search(told.form) else 0.0
    for i, form in enumerate((told.form, *shorten(told.form, parser))):
        if count_words(form) <= LONGEST_SENTENCE:
            yield _Piece(form, told.text, told.place, worth - 0.15 * min(i, 3))


def _chapos(pieces: Sequence[_Piece], low: int, high: int) -> Iterator[tuple[_Piece, ...]]:
    ordered = sorted(pieces, key=lambda p: p.place)
    for piece in ordered:
        if low <= count_words(piece.text) <= high and piece.source:
            yield (piece,)
    for one, other in combinations(ordered, 2):
        if one.place != other.place and low <= count_words(one.text) + count_words(other.text) <= high:
            yield one, other


def _worth(chapo: Sequence[_Piece], keyphrase: str) -> float:
    """Return how much a chapô says: its news, the keyphrase in one sentence, nothing twice, and not too long."""
    held = max(share(p.text, keyphrase) for p in chapo)
    worth = max(p.worth for p in chapo) + 0.5 * min(p.worth for p in chapo) + (2.0 if held == 1 else held)
    size = sum(count_words(p.text) for p in chapo)
    if len(chapo) == 2:
        one, other = (set(content_words(p.text)) for p in chapo)
        worth -= 1.5 * len(one & other) / max(1, min(len(one), len(other))) + 0.3
        worth -= 0.7 if words(chapo[0].text)[:2] == words(chapo[1].text)[:2] else 0.0
    return round(worth - 0.02 * max(0, size - 40), 3)
