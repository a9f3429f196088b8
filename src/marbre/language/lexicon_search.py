"""Which entries of a lexicon are worth trying on a passage: an index by words, so that a long lexicon stays quick."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.calques import Calque, calques
from marbre.language.phrases import Phrase, compile_phrase

_WORDS = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
BEFORE, AFTER = 100, 140
"""Characters around a word that an entry needs in which its matches are looked for: about sixteen words each way."""


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

    A straight apostrophe reads as a curved one. An entry is tried only around the words that it needs: a match does
    not begin more than BEFORE characters before them, nor end more than AFTER behind.
    """
    text = text.replace("'", "’")
    entries = calques(lexicon)
    windows = _windows(text, lexicon)
    for number in sorted(windows):
        phrase = compile_phrase(entries[number].match)
        for start, end in windows[number]:
            for match in phrase.pattern.finditer(text, start, end):
                yield entries[number], phrase, match


def _windows(text: str, lexicon: str) -> dict[int, list[tuple[int, int]]]:
    """Return entry (by number) → where to try it, in order, no two over the same characters."""
    by_word, others = _index(lexicon)
    lower = text.lower().replace("\u00a0", " ")
    if len(lower) != len(text):
        lower = text
    found: dict[int, list[tuple[int, int]]] = {}
    for line in _LINE.finditer(lower):
        for word in _WORDS.finditer(lower, *line.span()):
            for number in by_word.get(word[0], ()):
                _add(found.setdefault(number, []), word.start(), word.end(), line)
        for letters, number in others:
            if not letters:
                found.setdefault(number, []).append(line.span())
                continue
            for at in sorted(a for s in letters if s in line[0] for a in _places(lower, s, line)):
                _add(found.setdefault(number, []), at, at, line)
    return found


def _places(text: str, letters: str, line: re.Match[str]) -> Iterator[int]:
    at = text.find(letters, *line.span())
    while at >= 0:
        yield at
        at = text.find(letters, at + 1, line.end())


def _add(windows: list[tuple[int, int]], start: int, end: int, line: re.Match[str]) -> None:
    start, end = max(line.start(), start - BEFORE), min(line.end(), end + AFTER)
    if windows and start <= windows[-1][1]:
        windows[-1] = windows[-1][0], max(end, windows[-1][1])
    else:
        windows.append((start, end))
