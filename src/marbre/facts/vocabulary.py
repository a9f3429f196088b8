"""The words of a text, indexed so that one can ask at once whether any of them is about the same as a given word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marbre.facts.concepts import is_root, kin

_HEAD = 3
"""Letters at their beginning that kindred roots have in common."""


@dataclass(frozen=True)
class Vocabulary:
    """The keys of many words: all of them, and the roots by their first letters."""

    keys: frozenset[str]
    roots: Mapping[str, tuple[str, ...]]

    def holds(self, word: frozenset[str]) -> bool:
        """Return whether `alike(word, w)` is true of one of its words w."""
        if not self.keys.isdisjoint(word):
            return True
        return any(kin(a, b) for a in word if is_root(a) for b in self.roots.get(a[:_HEAD], ()))


def vocabulary(words: Iterable[frozenset[str]]) -> Vocabulary:
    """Return the words, each given by its keys, indexed."""
    keys = frozenset().union(*words)
    roots: dict[str, list[str]] = {}
    for key in keys:
        if is_root(key):
            roots.setdefault(key[:_HEAD], []).append(key)
    return Vocabulary(keys, {head: tuple(found) for head, found in roots.items()})
