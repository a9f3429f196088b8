"""The French reading-ease score."""

from marbre.language.syllables import count_syllables
from marbre.language.words import count_spoken_words

BASE, PER_WORD, PER_SYLLABLE = 207.0, 1.015, 73.6
"""Flesch's formula fitted to French, in the form that tools use: 207 − 1.015·words/sentence − 73.6·syllables/word.

L. Kandel and A. Moles, « Application de l'indice de Flesch à la langue française », Cahiers Études de Radio-Télévision
19 (1958), give 209 − 1.15·words/sentence − 0.68·syllables per 100 words, some 8 points more on press prose.
"""


def flesch(sentences: list[str]) -> float | None:
    """Return the score of a text, about 0 (hard) to 100 (easy); None for a text without a word."""
    words = sum(map(count_spoken_words, sentences))
    if not words:
        return None
    syllables = sum(map(count_syllables, sentences))
    return BASE - PER_WORD * words / len(sentences) - PER_SYLLABLE * syllables / words
