"""Figures in digits: what they can be worth, however their thousands and decimals are marked."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_SPACES = " \u00a0\u202f\u2009"
NUMBER = rf"(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
"""A figure in digits, without its sign."""
_NUMBER = re.compile(rf"(?<!\w)[-−+]?{NUMBER}|{NUMBER}")


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
    return [Number(m.start(), m.end(), m[0], values(m[0])) for m in _NUMBER.finditer(text)]


@lru_cache(maxsize=4096)
def values(raw: str) -> frozenset[Decimal]:
    """Return the values, never negative, that a figure written in digits can stand for."""
    text = raw.translate({ord(c): None for c in _SPACES + "+"}).replace("−", "-").lstrip("-")
    found = set()
    if not re.search(r"[.,]", text):
        return frozenset({Decimal(text)})
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        found.add(Decimal(re.sub(r"[.,]", "", text)))
    if re.fullmatch(r"\d+[.,]\d+", text):
        found.add(Decimal(text.replace(",", ".")))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", text):
        found.add(Decimal(text.replace(",", "")))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text):
        found.add(Decimal(text.replace(".", "").replace(",", ".")))
    if not found:
        found = {Decimal(part) for part in re.split(r"[.,]", text) if part}
    return frozenset(found)
