"""Whose voice a sentence is in: the article's own, or that of somebody who is quoted over several sentences or asked."""

import re
from collections.abc import Sequence

from marbre.language.sentences import split_sentences
from marbre.language.words import count_words

_LONGEST_QUESTION = 70
_FEWEST_QUESTIONS = 2
_FIRST_PERSON = re.compile(r"\b(?:[Jj]e|[Jj]’|[Nn]ous|[Mm]oi|[Mm]on|[Mm]es|[Nn]otre|[Nn]os)\b|\b[JjMm]’")


def own_voice(paragraphs: Sequence[str]) -> list[list[bool]]:
    """Return, for each sentence of each paragraph, whether the article itself says it.

    Not its own: a sentence inside guillemets that another sentence (or another paragraph) opens or closes, and every
    answer of an interview. What such a sentence says has no author left once it is taken out of its place.
    """
    answers = _answers(paragraphs)
    found: list[list[bool]] = []
    depth = 0
    for paragraph, answered in zip(paragraphs, answers, strict=True):
        own: list[bool] = []
        if "«" in paragraph and _reopens(paragraph):
            depth = 0  # the press opens each paragraph of a long quotation anew
        for sentence in split_sentences(paragraph):
            inside = depth > 0
            depth = max(0, depth + sentence.text.count("«") - sentence.text.count("»"))
            own.append(not (inside or depth > 0 or answered))
        found.append(own)
        if depth and not _closes_later(paragraphs, len(found)):
            depth = 0  # a mark that was never closed: a slip, not a quotation of the rest
    return found


def _reopens(paragraph: str) -> bool:
    return paragraph.lstrip().startswith("«")


def _closes_later(paragraphs: Sequence[str], after: int) -> bool:
    """Return whether one of the next three paragraphs closes a quotation before it opens one, or opens it anew."""
    for paragraph in paragraphs[after : after + 3]:
        close, opening = paragraph.find("»"), paragraph.find("«")
        if close >= 0 and (opening < 0 or close < opening or _reopens(paragraph)):
            return True
        if opening >= 0:
            return False
    return False


def _answers(paragraphs: Sequence[str]) -> list[bool]:
    """Return for each paragraph whether it answers a question of an interview: none where the copy is no interview."""
    asked = [_is_question(p) for p in paragraphs]
    if sum(asked) < _FEWEST_QUESTIONS or sum(asked) < 0.15 * len(paragraphs):
        return [False] * len(paragraphs)
    first = asked.index(True)
    answered = [i > first and not asked[i] for i in range(len(paragraphs))]
    said = [p for p, is_answer in zip(paragraphs, answered, strict=True) if is_answer]
    persons = sum(_FIRST_PERSON.search(re.sub(r"«[^»]*»", "", p)) is not None for p in said)
    return answered if persons >= 0.25 * len(said) else [False] * len(paragraphs)  # else the article asks and answers


def _is_question(paragraph: str) -> bool:
    text = paragraph.rstrip(" *_\u00a0\u202f»")
    return text.endswith("?") and count_words(text) <= _LONGEST_QUESTION
