"""The chapô: the news first, in the copy's own sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.keyphrase_match import content_words, holds
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.pick import Picked, news_value, sentences_of, stands_alone
from marbre.plan.shorten import shorten

MOST_WORDS = 55
LONGEST_SENTENCE = 45


@dataclass(frozen=True)
class Lead:
    """The chapô and the sentences of the copy that it is made of; both empty where nothing is sure."""

    text: str
    sources: tuple[str, ...] = ()


def choose_lead(paragraphs: Sequence[str], keyphrase: str, parser: Parser, *, headline: str = "") -> Lead:
    """Return the chapô: sentences of the copy that state the news, with all the keyphrase's words in one of them.

    Where the news sentence lacks the keyphrase, the copy's own title (`headline`, hedged as it is) comes before it as a
    sentence; a keyphrase that the copy holds nowhere stands before it as a rubric (« Ligne des Combes : … »).


    Sentences are taken whole, or shortened where nothing that they claim is lost; a surname gets the first name that
    the copy gives. Where no sentence of the copy holds the keyphrase whole, the chapô goes without.
    """
    alone = [
        p
        for p in sentences_of(paragraphs)
        if stands_alone(_opening(p.text)) and count_words(p.text) <= LONGEST_SENTENCE
    ]
    if not alone:
        return Lead("")
    body = "\n".join(paragraphs)
    ranked = sorted(
        alone,
        key=lambda p: -news_value(Picked(named(p.text, keyphrase, body), p.paragraph, p.place), keyphrase),
    )
    best = ranked[0]
    chosen = [best]
    held = holds(named(best.text, keyphrase, body), keyphrase)
    if not held and keyphrase and holds(headline, keyphrase) and count_words(headline + best.text) <= MOST_WORDS:
        return Lead(f"{headline}. {_opening(best.text)}", (best.text,))
    if not held:
        other = next((p for p in ranked[1:] if holds(named(p.text, keyphrase, body), keyphrase)), None)
        if other is not None and count_words(best.text) + count_words(other.text) <= MOST_WORDS:
            chosen = sorted([best, other], key=lambda p: p.place)
        elif other is not None:
            chosen = [other]
    if len(chosen) == 1 and count_words(best.text) > 32:
        short = next((s for s in shorten(best.text, parser) if holds(s, keyphrase) and count_words(s) >= 14), None)
        if short is not None:
            return Lead(named(short, keyphrase, body), (best.text,))
    text = " ".join(named(_opening(p.text), keyphrase, body) for p in chosen)
    if keyphrase and not holds(text, keyphrase) and is_phrase(keyphrase):
        text = f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {lowered(text)}"
    return Lead(text, tuple(p.text for p in chosen))


def is_phrase(keyphrase: str) -> bool:
    """Return whether a keyphrase reads as French on its own: one noun, or nouns tied by a preposition."""
    return len(keyphrase.split()) == 1 or bool(re.search(r" (?:de|du|des|d’|à|au|aux|en|et) |d’", keyphrase))


def lowered(text: str) -> str:
    """Return the text with a small letter at its head, unless a name stands there."""
    first = re.match(r"[^\W\d_]+", text)
    small = first is not None and (first[0].lower() in lines("sentence_openers.txt") or first[0] in _DAYS)
    return text[:1].lower() + text[1:] if small else text


_DAYS = {"Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"}


def _opening(sentence: str) -> str:
    """Return the sentence without a connector at its head: at the head of a page it connects nothing."""
    bare = re.sub(r"^(?:Mais|Et|Or|Désormais|Cependant|Toutefois|Pourtant),? (?=\w)", "", sentence)
    return bare[:1].upper() + bare[1:]


def named(sentence: str, keyphrase: str, body: str) -> str:
    """Return the sentence with the first bare surname of the keyphrase's person made full, as the copy has it."""
    for first, last in re.findall(r"(?<!\w)([A-ZÀ-Þ][\w-]+) ([A-ZÀ-Þ][\w-]+)(?!\w)", keyphrase):
        full = f"{first} {last}"
        if full in body and full not in sentence and set(content_words(full)) <= set(content_words(keyphrase)):
            sentence = re.sub(rf"(?<![\w’'-])(?<!\bde )(?<!\bque ){re.escape(last)}(?![\w-])", full, sentence, count=1)
    return sentence
