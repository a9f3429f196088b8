"""Which entries of a lexicon are worth trying on a passage: an index by words, so that a long lexicon stays quick."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.calques import Calque, calques
from marbre.language.phrases import Phrase, compile_phrase

_WORDS = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"[^\n]+")


@lru_cache(maxsize=8)
def _index(lexicon: str) -> tuple[dict[str, tuple[int, ...]], tuple[tuple[tuple[str, ...], int], ...]]:
    """Return word → entries that need it (by number), and the entries that need letters or nothing."""
    by_word: dict[str, list[int]] = {}
    others: list[tuple[tuple[str, ...], int]] = []
    for number, entry in enumerate(calques(lexicon)):
        if entry.words:
            for word in entry.words:
                by_word.setdefault(word, []).append(number)
        else:
            others.append((entry.letters, number))
    return {word: tuple(numbers) for word, numbers in by_word.items()}, tuple(others)


def lexicon_matches(text: str, lexicon: str) -> Iterator[tuple[Calque, Phrase, re.Match[str]]]:
    """Yield each match of each entry of the lexicon in the text, within one line, in the order of the entries.

    A straight apostrophe reads as a curved one.
    """
    text = text.replace("'", "’")
    entries = calques(lexicon)
    by_word, others = _index(lexicon)
    lower = text.lower().replace("\u00a0", " ")
    lines = [m.span() for m in _PARAGRAPH.finditer(text)] if len(lower) == len(text) else [(0, len(text))]
    todo: dict[int, list[tuple[int, int]]] = {}
    for span in lines:
        for word in set(_WORDS.findall(lower, *span)):
            for number in by_word.get(word, ()):
                spans = todo.setdefault(number, [])
                if not spans or spans[-1] != span:
                    spans.append(span)
    for letters, number in others:
        if not letters or any(s in lower for s in letters):
            todo[number] = [s for s in lines if not letters or any(lower.find(x, *s) >= 0 for x in letters)]
    for number in sorted(todo):
        phrase = compile_phrase(entries[number].match)
        for start, end in todo[number]:
            for match in phrase.pattern.finditer(text, start, end):
                yield entries[number], phrase, match
