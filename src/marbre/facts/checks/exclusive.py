"""Substitutions: one member of a set in the source, another in its place on the page (a socialist for an ecologist)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.tokens import Token
from marbre.language.lexicon import data

_UNSURE = frozenset(
    [
        "est",
        "or",
        "sud",
        "nord",
        "car",
        "pêche",
        "orange",
        "argent",
        "lead",
        "back",
        "right",
        "left",
        "son",
        "calf",
        "femme",
        "fille",
        "seal",
        "lion",
        "labour",
        "droite",
        "vol",
        "bac",
        "or",
        "feu",
        "colon",
        "sein",
    ]
)
"""Forms that are oftener another word: they answer for a member of the source, but accuse nobody."""


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the words of the page that stand in the place of another of their set in the source."""
    everywhere = _members_of_source(pairing.source.passages)
    for passage, origin in pairing.pairs:
        theirs = _members(origin)
        for token in passage.tokens:
            for of, member in _sets().get(_key(token), ()):
                if token.low in _UNSURE or member in everywhere.get(of, {}) or not theirs.get(of):
                    continue
                if not set(theirs[of]) & set(_members((passage,)).get(of, {})):
                    yield Fault(
                        "name",
                        passage.raw[token.start : token.end],
                        "error",
                        passage.raw,
                        next(iter(theirs[of].values())),
                    )


@lru_cache(maxsize=4)
def _members_of_source(passages: tuple[Passage, ...]) -> dict[str, dict[int, str]]:
    """Remembered: a page is edited, its source is not."""
    return _members(passages)


def _members(passages: Sequence[Passage]) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = {}
    for passage in passages:
        for token in passage.tokens:
            for of, member in _sets().get(_key(token), ()):
                found.setdefault(of, {})[member] = token.text
    return found


def _key(token: Token) -> str:
    return _key_of(token.low, token.lemma)


@lru_cache(maxsize=16384)
def _key_of(low: str, lemma: str) -> str:
    sets = _sets()
    return next((k for k in (low, lemma, low.rstrip("s")) if k in sets), "")


@lru_cache(maxsize=1)
def _sets() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for of, members in data("facts/exclusive.yaml").items():
        for number, words in enumerate(members):
            for word in str(words).split("|"):
                found[word] = (*found.get(word, ()), (of, number))
    return found
