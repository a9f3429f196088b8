"""The lengths and counts of a brief: how many, of what, at least or at most, and of which part of the page."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from marbre.language.lexicon import data

Unit = Literal["words", "chars", "headings", "times"]
Bound = Literal["minimum", "maximum", "about", "exact", "between"]
Scope = Literal["article", "title", "description", "lead", "section", "paragraph", "sentence"]
UNITS: tuple[Unit, ...] = ("words", "chars", "headings", "times")
BOUNDS: tuple[Literal["minimum", "maximum", "about"], ...] = ("minimum", "maximum", "about")
NAKED = 100
"""A number without a unit is read as words from here on, where the brief speaks of words elsewhere."""


@dataclass(frozen=True)
class Quantity:
    """A quantity of a brief: `text[start:end]` are its words. `high` is the upper end of « between », else None."""

    low: int
    high: int | None
    unit: Unit
    bound: Bound
    scope: Scope
    start: int
    end: int


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a brief whose numbers are figures, in their order; numbers of anything else are left."""
    found: list[Quantity] = []
    for match in _numbers().finditer(text):
        told = found[-1].end if found else 0
        if match.start() < told:
            continue
        # What a quantity already says is no word of the next one: « mini 800 mots – maxi 1000 ».
        rest = " " * told + text[told:]
        quantity = _quantity(rest, match, words_known=any(q.unit == "words" for q in found))
        if quantity is not None:
            found.append(quantity)
    return found


@lru_cache(maxsize=1)
def _numbers() -> re.Pattern[str]:
    number = data("brief_quantities.yaml")["number"]
    between = data("brief_quantities.yaml")["range"]
    return re.compile(
        rf"(?<![\w.,])(?P<opening>(?:between|from|entre|de)\s+)?(?P<low>{number})(?:{between}(?P<high>{number}))?(?!\w)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _pattern(*path: str) -> re.Pattern[str] | None:
    found: Any = data("brief_quantities.yaml")
    for key in path:
        found = found.get(key)
        if found is None:
            return None
    return re.compile(found, re.IGNORECASE)


def _quantity(text: str, match: re.Match[str], *, words_known: bool) -> Quantity | None:
    start, end = match.span() if match["high"] else (match.start("low"), match.end())
    before, after = text[max(0, start - 70) : start], text[match.end() :]
    gap = re.match(r"\s*[-‑]?\s*(?:\+\s*)?", after)
    rest = after[gap.end() if gap else 0 :]
    plus = bool(gap and "+" in gap[0])
    unit: Unit | None = None
    for name in UNITS:
        if (behind := _at(("units", name), rest)) is not None:
            unit, end = name, match.end() + (gap.end() if gap else 0) + behind.end()
            break
    for name in ("words", "headings", "chars") if unit is None else ():
        pattern = _pattern("unit_before", name)
        if pattern is not None and (ahead := pattern.search(before)) is not None:
            unit, start = name, start - len(before) + ahead.start()
            break
    bound, low_start, high_end = _bound(text, match.start() if match["high"] else match.start("low"), end)
    number = _value(match["low"])
    if unit is None and words_known and bound in {"minimum", "maximum"} and number >= NAKED:
        unit = "words"
    if unit is None or not number:
        return None
    high = _value(match["high"]) if match["high"] else None
    scope, scope_start, scope_end = _scope(text, min(start, low_start), max(end, high_end), unit)
    return Quantity(
        number,
        high,
        unit,
        "between" if high is not None else "minimum" if plus else bound,
        scope,
        min(start, low_start, scope_start),
        max(end, high_end, scope_end),
    )


def _at(path: tuple[str, ...], text: str) -> re.Match[str] | None:
    pattern = _pattern(*path)
    return pattern.match(text) if pattern is not None else None


def _bound(text: str, start: int, end: int) -> tuple[Bound, int, int]:
    before = text[max(0, start - 45) : start]
    ahead = {name: found for name in BOUNDS if (p := _pattern("before", name)) and (found := p.search(before))}
    if ahead:  # the longest words win: « not more than » over « more than »
        name = min(ahead, key=lambda n: ahead[n].start())
        return name, start - len(before) + ahead[name].start(), end
    for name in BOUNDS:
        if (behind := _at(("after", name), text[end:])) is not None:
            return name, start, end + behind.end()
    return "exact", start, end


def _scope(text: str, start: int, end: int, unit: Unit) -> tuple[Scope, int, int]:
    """Return what a length is the length of, and the span with the words that say so; the nearest such words win."""
    if unit in {"headings", "times"}:
        return "article", start, end
    before, after = text[max(0, start - 60) : start], text[end:]
    nearest: tuple[int, Scope] | None = None
    for name in data("brief_quantities.yaml")["scopes"]:
        behind = _at(("scopes", name, "after"), after)
        if behind is not None and behind[0].strip():
            return name, start, end + behind.end()
        pattern = _pattern("scopes", name, "before")
        ahead = pattern.search(before) if pattern is not None else None
        if ahead is None or (
            unit == "words" and name in {"title", "description"} and re.search(r",|\b(?:et|and)\b", ahead[0])
        ):
            continue
        if nearest is None or ahead.start() > nearest[0]:
            nearest = (ahead.start(), name)
    if nearest is None:
        return "article", start, end
    return nearest[1], start - len(before) + nearest[0], end


def _value(raw: str) -> int:
    thousands = re.fullmatch(r"(\d+)(?:[.,](\d))?\s?k", raw, re.IGNORECASE)
    if thousands:
        return int(thousands[1]) * 1000 + int(thousands[2] or 0) * 100
    return int(re.sub(r"\D", "", raw))
