"""Sentences of the copy that can be read alone, and how much each one says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.keyphrase_match import share
from marbre.language.lexicon import data, lines
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words
from marbre.plan.voice import own_voice


@dataclass(frozen=True)
class Picked:
    """A sentence: its words, its paragraph and its place in the copy (both from 0), and whether the article says it."""

    text: str
    paragraph: int
    place: int
    own: bool = True


def sentences_of(paragraphs: Sequence[str]) -> list[Picked]:
    """Return the sentences of the copy in their order."""
    found: list[Picked] = []
    voices = own_voice(paragraphs)
    for i, paragraph in enumerate(paragraphs):
        for sentence, own in zip(split_sentences(paragraph), voices[i], strict=True):
            found.append(Picked(sentence.text, i, len(found), own))
    return found


def stands_alone(sentence: str) -> bool:
    """Return whether a sentence can be read out of its place: it leans on nothing before it and quotes nobody whole."""
    opening = re.match(r"[^\W\d_]+", sentence)
    if opening is None and not re.match(r"\d", sentence):
        return False
    if opening is not None and opening[0].lower() in lines("anaphoric_openers.txt"):
        return False
    head = " ".join(sentence.split()[:6])
    if re.search(_patterns("leaning"), head, re.IGNORECASE) or re.search(_patterns("person"), sentence, re.IGNORECASE):
        return False
    if re.search(_patterns("pronoun_subject"), sentence, re.IGNORECASE) or re.search(_patterns("then"), sentence):
        return False
    closed = sentence.count("«") == sentence.count("»") and sentence.count("(") == sentence.count(")")
    return closed and sentence.rstrip()[-1:] == "." and "?" not in sentence and not sentence.startswith("«")


def _patterns(name: str) -> str:
    return str(data("sentence_cues.yaml")[name])


def news_value(picked: Picked, keyphrase: str) -> float:
    """Return how much a sentence states the news: cues of publication and time, the keyphrase, an early place."""
    text = picked.text
    words = count_words(text)
    value = 2.0 * share(text, keyphrase)
    value += 1.5 if re.search(_patterns("news"), text, re.IGNORECASE) else 0.0
    value += 1.0 if re.search(_patterns("recent"), text, re.IGNORECASE) else 0.0
    value += 0.3 * min(3, len(re.findall(r"\d[\d .,\u00a0\u202f]*", text)))
    value -= 0.9 if re.match(_patterns("definite_opening"), text) else 0.0
    value -= 0.08 * picked.paragraph + (0.06 * max(0, words - 32)) + (1.0 if words < 9 else 0.0)
    return value


def figure_value(picked: Picked, keyphrase: str) -> float:
    """Return how much a sentence tells: figures, names, an outcome; a long sentence tells less per word."""
    text = picked.text
    words = count_words(text)
    names = len(re.findall(r"(?<=[\s’])[A-ZÀ-Þ][\w-]+", text))
    figures = len(re.findall(r"\d+", text))
    return (
        0.8 * min(figures, 3)
        + 0.3 * min(names, 4)
        + share(text, keyphrase)
        - 0.05 * max(0, words - 22)
        - (2.0 if words < 7 or words > 32 else 0.0)
    )
