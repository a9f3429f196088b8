"""Numbers as facts: what a figure is worth, however it is written."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from marbre.language.lexicon import data

_SPACES = " \u00a0\u202f\u2009"
_NUMBER = re.compile(rf"(?<![\w])[-−+]?\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Number:
    """A figure of a text: `text[start:end]`, and the values that it can stand for.

    « 12,500 » can be twelve and a half or twelve thousand five hundred: both are kept, and either supports it.
    """

    start: int
    end: int
    text: str
    values: frozenset[Decimal]


def numbers(text: str) -> list[Number]:
    """Return the figures written in digits, in their order."""
    return [Number(m.start(), m.end(), m[0], _values(m[0])) for m in _NUMBER.finditer(text)]


@lru_cache(maxsize=1)
def _words() -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in data("numbers.yaml")["words"].items()}


def number_words(text: str) -> set[Decimal]:
    """Return the values of the small numbers that the text writes in letters (« sept », « deuxième »)."""
    words = _words()
    return {words[w] for w in re.findall(r"[^\W\d_]+", text.lower()) if w in words}


def _values(raw: str) -> frozenset[Decimal]:
    text = raw.translate({ord(c): None for c in _SPACES + "+"}).replace("−", "-").lstrip("-")
    values = set()
    if not re.search(r"[.,]", text):
        return frozenset({Decimal(text)})
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        values.add(Decimal(re.sub(r"[.,]", "", text)))
    if re.fullmatch(r"\d+[.,]\d+", text):
        values.add(Decimal(text.replace(",", ".")))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", text):
        values.add(Decimal(text.replace(",", "")))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text):
        values.add(Decimal(text.replace(".", "").replace(",", ".")))
    if not values:
        values = {Decimal(part) for part in re.split(r"[.,]", text) if part}
    return frozenset(values)
