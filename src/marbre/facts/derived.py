"""Figures that follow from a text's own: sums, gaps, rates, shares, ratios, rests, spans between its dates."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from marbre.facts.quantities import Quantity
from marbre.facts.times import Time

SMALL = 10
"""Below it two figures give a third by chance too often: the page must tell it as a result (« soit », « d'écart »)."""
LOOSE = 0.06
"""How far a derived figure told as about right may lie from its exact value."""
_DAY = 86400.0
_YEAR = 31557600.0
_TELLS = re.compile(
    r"(?i)\b(?:soit|soient|écarts?|différence|de plus|de moins|en plus|en moins|supplémentaires?|au total|en tout|total|ensemble|cumul\w*|"
    r"avance|retard|plus tard|plus tôt|auparavant|contre|autres?|restants?|derniers|reste\w*|raccourci\w*|allong\w*|hausse|baisse|recul\w*|"
    r"gagn\w*|perd\w*|progress\w*|diminu\w*|augment\w*|réduit\w*|réduction|marge|devan\w*|distan\w*|doubl\w*|tripl\w*|prolong\w*|majorité|"
    r"more|fewer|less|total|altogether|gap|lead|ahead|behind|later|earlier|other|remaining)\b"
)
"""Words by which a sentence tells a figure as reckoned from others."""


def follows(q: Quantity, pool: Sequence[Quantity], dates: Sequence[Time], told_in: str) -> bool:
    """Return whether a figure of the sentence `told_in` follows from the figures and dates of a text."""
    base = _base(pool, dates)
    reckoned = bool(_TELLS.search(told_in))
    worth = set(q.worth)
    if not q.units and not q.noun:  # « contre 223 »: the unit stands with the other figure
        worth |= {(u.dimension, f * u.factor) for s in pool for u in s.units for f in q.figures}
    return any(_is(q, dim, value, v) for dim, value in worth for v in _results(dim, base, reckoned=reckoned))


def _base(pool: Sequence[Quantity], dates: Sequence[Time]) -> dict[str, list[float]]:
    """Return the values that a text gives, by dimension; a vote's or share's two numbers count too."""
    found: dict[str, list[float]] = {}
    for s in pool:
        if s.kind in ("rank", "vague"):
            continue
        for dim, value in s.worth:
            found.setdefault(dim, []).append(value)
        found.setdefault("", []).extend(s.parts)
        if not s.units and not s.noun:  # « devait durer dix-huit mois, en a pris trente »
            for u in {u for t in pool for u in t.units}:
                found.setdefault(u.dimension, []).extend(f * u.factor for f in s.figures)
    for t in dates:
        if t.part == "clock":
            hours, minutes = t.value.split(":")
            found.setdefault("time", []).append(int(hours) * 3600.0 + int(minutes) * 60.0)
    found.setdefault("time", []).extend(spans(dates))
    return {dim: list(dict.fromkeys(values)) for dim, values in found.items()}


def _results(dim: str, base: dict[str, list[float]], *, reckoned: bool) -> Iterator[float]:
    """Yield the values of a dimension that follow from given ones: those below SMALL only where the page reckons."""
    kin = base.get(dim, [])
    if dim not in ("percent", "point", "times"):
        yield from kin
    for a, b in combinations(kin, 2):
        for value in (a + b, abs(a - b)):
            if dim == "percent" and value != a + b:
                continue  # between two percentages lie points
            if value >= SMALL or reckoned:
                yield value
    if len(kin) > 2 and all(v > 0 for v in kin):
        yield sum(kin)
    shares = base.get("percent", [])
    if dim == "percent":
        yield from _shares(base)
        yield from (a + s * p for a in shares for p in base.get("point", []) for s in (1, -1))
    elif dim == "point":
        yield from (abs(a - b) for a, b in combinations(shares, 2))
    elif dim == "times":
        yield from _ratios(base)
        yield from (100 / s for s in shares if 0 < s < 100)
        yield from (1 + s / 100 for s in shares if s >= 100)
    else:
        yield from (a * r for a in kin for s in shares if s for r in (s / 100, 1 - s / 100, 1 + s / 100))
        yield from (a / r for a in kin for s in shares if s for r in (s / 100, 1 - s / 100, 1 + s / 100) if r > 0)
        yield from (a * r for a in kin for t in base.get("times", []) if t for r in (t, 1 / t))
        yield from (a * n for a in kin for n in base.get("", []) if dim and n > 1)
        yield from (a / n for a in kin for n in base.get("", []) if n > 1 and (dim or a / n >= SMALL))


def _shares(base: dict[str, list[float]]) -> Iterator[float]:
    """Yield the percentages that two values of one dimension make: a part of the whole, a rise, a fall; and the rest of a share."""
    for dim, kin in base.items():
        if dim in ("percent", "point", "times"):
            continue
        for a, b in permutations(kin, 2):
            if b > 0 and a > 0:
                yield a / b * 100
                yield abs(a - b) / b * 100
                yield a / (a + b) * 100
    shares = base.get("percent", [])
    yield from (100 - s for s in shares)
    yield from (100 - a - b for a, b in combinations(shares, 2) if a + b < 100)
    yield from (100 / t for t in base.get("times", []) if t)
    yield from ((t - 1) * 100 for t in base.get("times", []) if t > 1)
    yield from ((1 - 1 / t) * 100 for t in base.get("times", []) if t > 1)


def _ratios(base: dict[str, list[float]]) -> Iterator[float]:
    for dim, kin in base.items():
        if dim != "times":
            yield from (a / b for a, b in permutations(kin, 2) if b > 0 and a > b)


def _is(q: Quantity, dim: str, value: float, result: float) -> bool:
    """Return whether a figure tells a result: as exactly as it is written, a fraction or a figure said to be about right more loosely."""
    off = abs(value - result)
    if q.bound in ("about", "near", "ge", "le") and off <= LOOSE * abs(result):
        return (q.bound != "ge" or result >= value - 1e-9) and (q.bound != "le" or result <= value + 1e-9)
    if dim in ("percent", "times", "point"):
        decimals = re.search(r"\d[.,](\d+)", q.text)
        if re.search(r"\d", q.text):
            return off <= 0.5 * 10.0 ** -len(decimals[1] if decimals else "") + 1e-9
        return off <= (1.6 if dim == "percent" else 0.1)
    return off <= max(1e-6, (0.03 if dim == "time" else 0.002) * abs(result))


def spans(dates: Sequence[Time]) -> set[float]:
    """Return the spans of time, in seconds, that a text's dates tell: between two years or weekdays, « a year earlier »."""
    found = {
        _RELATIVE[t.value[0]] * abs(int(t.value[1:])) for t in dates if t.part == "relative" and t.value[0] in _RELATIVE
    }
    years = [int(t.value) for t in dates if t.part == "year"]
    found |= {abs(a - b) * _YEAR for a, b in combinations(years, 2)}
    days = [int(t.value) for t in dates if t.part == "weekday"]
    found |= {(b - a) % 7 * _DAY for a, b in permutations(days, 2)}
    of_month = [int(t.value) for t in dates if t.part == "day"]
    found |= {(abs(a - b) + both) * _DAY for a, b in combinations(of_month, 2) for both in (0, 1)}
    months = [int(t.value) for t in dates if t.part == "month"]
    found |= {(b - a) % 12 * _YEAR / 12 for a, b in permutations(months, 2)}
    return found - {0.0}


_RELATIVE = {"d": _DAY, "w": 7 * _DAY, "m": _YEAR / 12, "y": _YEAR}
