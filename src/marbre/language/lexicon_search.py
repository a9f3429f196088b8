"""Which entries of a lexicon are worth trying on a passage: an index by words, so that a long lexicon stays quick."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import ahocorasick

from marbre.language.calques import Calque, calques
from marbre.language.phrases import Phrase, compile_phrase

_WORDS = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
BEFORE, AFTER = 100, 140
"""Characters around a word that an entry needs in which its matches are looked for: about sixteen words each way."""


@dataclass(frozen=True)
class _Index:
    """A lexicon's entries by what a text must hold for them to be tried; entries by their number."""

    by_word: Mapping[str, tuple[int, ...]]
    """Word → entries that need it."""
    letters: Any
    """An automaton (Aho and Corasick 1975) of the letters that other entries need: one pass finds them all, each with
    the entries that are tried where it stands."""
    always: tuple[int, ...]
    """Entries that need nothing that can be told."""


@lru_cache(maxsize=8)
def _index(lexicon: str) -> _Index:
    by_word: dict[str, list[int]] = {}
    by_letters: dict[str, list[int]] = {}
    always: list[int] = []
    for number, entry in enumerate(calques(lexicon)):
        for word in entry.words:
            by_word.setdefault(word, []).append(number)
        if not entry.words:
            for letters in entry.letters:
                by_letters.setdefault(letters, []).append(number)
            for letters in frozenset().union(*entry.besides):
                by_letters.setdefault(letters, [])
            if not entry.letters:
                always.append(number)
    automaton = ahocorasick.Automaton()
    for letters, numbers in by_letters.items():
        automaton.add_word(letters, (letters, tuple(numbers)))
    automaton.make_automaton()
    return _Index({word: tuple(numbers) for word, numbers in by_word.items()}, automaton, tuple(always))


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
    """Return entry (by number) → where to try it, in order, no two over the same characters.

    A line that lacks something else that an entry needs is not tried at all.
    """
    index, entries = _index(lexicon), calques(lexicon)
    lower = text.lower().replace("\u00a0", " ")
    if len(lower) != len(text):
        lower = text
    found: dict[int, list[tuple[int, int]]] = {}
    lines = [line.span() for line in _LINE.finditer(lower)]
    for line in lines:
        words = [(word.start(), word.end(), word[0]) for word in _WORDS.finditer(lower, *line)]
        # Letters found end at `last`; none is longer than BEFORE.
        letters = (
            [(last, last + 1, *hit) for last, hit in index.letters.iter(lower, *line)] if len(index.letters) else []
        )
        there = {word for _, _, word in words}
        read = {string for _, _, string, _ in letters}
        seen = [(start, end, index.by_word[word]) for start, end, word in words if word in index.by_word]
        seen += [(start, end, numbers) for start, end, _, numbers in letters if numbers]
        fits: dict[int, bool] = {}
        for start, end, numbers in sorted(seen, key=lambda s: s[0]):
            for number in numbers:
                if number not in fits:
                    entry = entries[number]
                    held = there if entry.words else read
                    fits[number] = not any(held.isdisjoint(besides) for besides in entry.besides)
                if fits[number]:
                    _add(found.setdefault(number, []), start, end, line)
    for number in index.always:
        found[number] = list(lines)
    return found


def _add(windows: list[tuple[int, int]], start: int, end: int, line: tuple[int, int]) -> None:
    start, end = max(line[0], start - BEFORE), min(line[1], end + AFTER)
    if windows and start <= windows[-1][1]:
        windows[-1] = windows[-1][0], max(end, windows[-1][1])
    else:
        windows.append((start, end))
