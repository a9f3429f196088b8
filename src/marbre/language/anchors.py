"""What must stand in a text for a pattern to match there: letters read off the pattern, so that most need not be tried."""

import re
from collections.abc import Collection
from functools import lru_cache

from marbre.language.verb_forms import forms

_TOKEN = re.compile(r"\{v:([^}]+)\}|\\.|\[(?:\\.|[^\]])*\]|\(\?<?[=!]|\(\?(?:-?[a-z]+)?:|\(|.", re.DOTALL)
_QUANTIFIER = re.compile(r"([*?]|\{0,\d*\})[?+]?|([+]|\{\d+(?:,\d*)?\})[?+]?")
_LEAST = 3
_GRAMMAR = frozenset(
    [
        "les",
        "des",
        "aux",
        "ces",
        "ses",
        "leurs",
        "leur",
        "une",
        "dans",
        "pour",
        "par",
        "sur",
        "comme",
        "cette",
        "cet",
        "que",
        "qu’",
        "est",
        "sont",
        "était",
        "étaient",
        "été",
        "ont",
        "avait",
        "avoir",
        "être",
        "avec",
        "sans",
        "sous",
        "plus",
        "pas",
        "tout",
        "tous",
        "son",
        "elle",
        "ils",
    ]
)
"""Words of nearly every sentence: useless as a key."""


def commonness(words: Collection[str]) -> tuple[bool, int, int]:
    """Return how bad a key the words are (least is best): grammar and short words stand everywhere, many forms cost."""
    return bool(_GRAMMAR & set(words)), -min(min(map(len, words)), 5), len(words)


@lru_cache(maxsize=8192)
def needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of lower-case strings, of each of which at least one stands in every match; the best key first."""
    found, end = _sequence(pattern, 0)
    if end >= len(pattern):
        return found
    union, _ = _branches(pattern, 0)
    return (union,) if union else ()


def _branches(pattern: str, at: int) -> tuple[tuple[str, ...] | None, int]:
    """Read the alternatives from `at` to the closing bracket or the end; None where one of them needs no letters."""
    best: list[tuple[str, ...] | None] = []
    while True:
        choices, at = _sequence(pattern, at)
        best.append(next(iter(choices), None))
        if at >= len(pattern) or pattern[at] == ")":
            break
        at += 1
    if any(choice is None for choice in best):
        return None, at
    return tuple(dict.fromkeys(s for choice in best for s in choice or ())), at


def _sequence(pattern: str, at: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    """Read one alternative: what must stand in it, the best key first."""
    wanted: list[tuple[str, ...]] = []
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        token = _TOKEN.match(pattern, at)
        assert token is not None
        at = token.end()
        inner: tuple[str, ...] | None = None
        letter = ""
        if token[0].startswith("("):
            inner, at = _branches(pattern, at)
            at += 1
            if token[0] in ("(?=", "(?!", "(?<=", "(?<!"):
                inner = None
                continue
        elif token[1]:
            inner = tuple(sorted({f.lower() for verb in token[1].split("/") for f in forms(verb)}))
        elif token[0][0] not in "[\\.^$":
            letter = token[0].lower()
        quantifier = _QUANTIFIER.match(pattern, at)
        if quantifier:
            at = quantifier.end()
        optional = quantifier is not None and quantifier[1] is not None
        if letter and not optional and letter.strip():
            run += letter
            if quantifier is None:
                continue
        wanted.append((run,))
        run = ""
        if inner and not optional:
            wanted.append(inner)
    wanted.append((run,))
    good = [w for w in wanted if min(map(len, w)) >= _LEAST]
    return tuple(sorted(good, key=commonness)), at
