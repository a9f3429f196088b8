"""The lexicons of phrases: every file of a folder of data/, checked as it is read."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from marbre.language.anchors import needed
from marbre.language.word_patterns import read_word_pattern

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Calque:
    """A family of phrases translated word for word: what matches, what it becomes (best first), whether that is safe."""

    id: str
    english: str
    match: str
    becomes: tuple[str, ...]
    safe: bool
    why: str
    bad: tuple[str, ...]
    fixed: str
    good: tuple[str, ...]
    words: frozenset[str] = frozenset()
    """Whole words (lower case) of which one stands in every match; empty where `letters` must be asked."""
    letters: tuple[str, ...] = ()
    """Lower-case strings of which one stands in every match; empty where none is known."""
    besides: tuple[frozenset[str], ...] = ()
    """More such sets, of words or of strings as the first one is: one of each stands in every match too."""


@lru_cache(maxsize=8)
def calques(lexicon: str) -> tuple[Calque, ...]:
    """Return the entries of a lexicon (a folder of data/), by file and then in their order.

    `.yaml` holds regular expressions (README of data/calques); `.tsv` holds patterns of words, only ever proposed:
    id, English, pattern, replacements (by ` | `), bad sentences (by ` / `), good ones. Raises ValueError for a malformed line.
    """
    found: list[Calque] = []
    folder = files("marbre.language").joinpath("data", lexicon)
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            found += [_entry(e) for e in yaml.load(file.read_text("utf-8"), _Loader)]
        elif file.name.endswith(".tsv"):
            found += [_row(line) for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return tuple(found)


def _row(line: str) -> Calque:
    cells = line.split("\t")
    if len(cells) != 6:
        raise ValueError(f"six cells wanted, {len(cells)} found: {line}")
    name, english, pattern, becomes, bad, good = cells
    read = read_word_pattern(pattern)
    return Calque(
        name,
        english,
        read.match,
        tuple(b for b in becomes.split(" | ") if b),
        False,
        "",
        tuple(bad.split(" / ")),
        "",
        tuple(good.split(" / ")),
        words=read.anchors[0],
        besides=read.anchors[1:],
    )


def _entry(entry: dict[str, object]) -> Calque:
    letters = needed(str(entry["match"]))
    return Calque(
        str(entry["id"]),
        str(entry.get("en", "")),
        str(entry["match"]),
        _several(entry.get("becomes")),
        bool(entry.get("safe")),
        str(entry.get("why", "")),
        _several(entry.get("bad")),
        str(entry.get("fixed", "")),
        _several(entry.get("good")),
        letters=letters[0] if letters else (),
        besides=tuple(map(frozenset, letters[1:])),
    )


def _several(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else () if value is None else (str(value),)
