"""Units of measure and money: which unit a word or symbol is, and what it is worth in its dimension."""

import re
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.lexicon import data


@dataclass(frozen=True)
class Unit:
    """A unit: its dimension (a currency is one of its own), its name there, and its factor to the dimension's base."""

    dimension: str
    name: str
    factor: float


MONEY = frozenset(
    [
        "EUR",
        "USD",
        "GBP",
        "JPY",
        "CNY",
        "CHF",
        "FRF",
        "XOF",
        "CAD",
        "AUD",
        "RUB",
        "INR",
        "SEK",
        "BRL",
        "MXN",
        "KRW",
        "TRY",
        "MAD",
        "DZD",
        "ZAR",
    ]
)


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for dimension, units in data("facts/units.yaml").items():
        for name, (factor, *words) in units.items():
            for word in words:
                for form in (
                    {word, word + "s"}
                    if len(word) > 1 and word.islower() and word.isalpha() and word[-1] not in "sx"
                    else {word}
                ):
                    found.setdefault(form if len(form) <= 3 else form.lower(), []).append(
                        Unit(dimension, name, float(factor))
                    )
    return {word: tuple(units) for word, units in found.items()}


@lru_cache(maxsize=1)
def pattern() -> str:
    """Return a pattern that matches the words and symbols of units, the longest first."""
    words = sorted(_table(), key=len, reverse=True)
    return "|".join(re.escape(w) if len(w) <= 3 else rf"(?i:{re.escape(w)})" for w in words)


def units(word: str) -> tuple[Unit, ...]:
    """Return the units that a word or symbol can stand for, none where it is no unit."""
    table = _table()
    return table.get(word) or table.get(word.lower()) or ()
