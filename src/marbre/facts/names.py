"""Proper names as facts: capitalised words that do not open a sentence."""

import re

from marbre.language.lexicon import lines
from marbre.language.mask import mask_untouchable
from marbre.language.sentences import split_sentences

_CAPITALISED = re.compile(r"(?<![\w’'])(?:[A-ZÀ-ÖØ-ÞŒ][\w’'-]*[\w]|[A-ZÀ-ÖØ-Þ]{2,})")
_OPENING = re.compile(r"^[\s«“\"(–—*_#>-]*(?:\d+[.)]\s*)?")
_AFTER_MARK = re.compile(r"[:«“\"(–—*]\s*$")


def names(text: str) -> list[str]:
    """Return the capitalised words of a text that do not open a sentence, a quotation or a label, in their order."""
    found: list[str] = []
    masked = mask_untouchable(text)
    for sentence in split_sentences(masked):
        opening = _OPENING.match(sentence.text)
        skip = opening.end() if opening else 0
        for match in _CAPITALISED.finditer(sentence.text):
            before = sentence.text[: match.start()].replace("\u00a0", " ").replace("\u202f", " ")
            if (
                match.start() > skip
                and not _AFTER_MARK.search(before)
                and match[0].lower() not in lines("sentence_openers.txt")
            ):
                found.append(re.sub(r"^[A-Za-z]{1,2}[’']", "", match[0]))
    return found
