"""Figures: their value, their unit, their currency, and whether « at least » is still « at least »."""

import re
from collections.abc import Iterable, Iterator, Sequence

from marbre.facts.derived import follows, spans
from marbre.facts.fault import Fault, FaultKind, Grade
from marbre.facts.pairing import Pairing
from marbre.facts.quantities import Quantity, small
from marbre.facts.reading import Passage
from marbre.facts.units import MONEY

ROUND = 0.06
"""How far a figure said to be about right may lie from its source's."""
TENS = 0.16
"""The same for « une trentaine »."""
_TENS = re.compile(r"(?i)(?:aine|ier|dozen|score)s?\b")
_WIDE = {"time": 0.08, "temperature": 40.0}


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's figures that its source does not bear out."""
    everything = [q for s in pairing.source.passages for q in s.quantities]
    origins = dict(pairing.pairs)
    years = {float(t.value) for s in pairing.source.passages for t in s.times if t.part == "year"}
    clocks = {t.value.split(":")[0] for s in pairing.source.passages for t in s.times if t.part == "clock"}
    for passage in pairing.page.passages:
        near = [q for s in origins.get(passage, ()) for q in s.quantities]
        for q in passage.quantities:
            yield from _one(q, near, everything, years, clocks, passage, pairing)


def lost(pairing: Pairing) -> Iterator[Fault]:
    """Yield the source's figures that the page no longer holds."""
    there = [q for p in pairing.page.passages for q in p.quantities]
    years = {float(t.value) for p in pairing.page.passages for t in p.times if t.part == "year"}
    for s in pairing.source.passages:
        for q in s.quantities:
            if _metadata(s, q):
                continue
            if (
                q.kind == "number"
                and not any(same(q, t) or q.figures & t.figures for t in there)
                and not q.figures & years
                and not follows(q, there, (), s.text)
            ):
                yield Fault("number-lost", s.raw[q.start : q.end], "lost", "", s.raw)


_DATELINE = re.compile(
    r"(?i)(?:[^\W\d_]{3,9}\.? )?\d{1,2}(?:st|nd|rd|th|er)?(?:[,.]? [^\W\d_]{3,9}\.?)?,? \d{4}(?:[ T,]+\d{1,2}[:h]\d{2}(?::\d{2})?\S*)?|\d{4}-\d{2}-\d{2}\S*|\d{1,2}/\d{1,2}/\d{4}"
)


def _metadata(s: Passage, q: Quantity) -> bool:
    """Return whether a figure stands in a line that is a date and nothing else: the byline's, which the page keeps as metadata."""
    return any(_DATELINE.fullmatch(line.strip()) for line in s.raw.splitlines() if q.text in line)


def _one(
    q: Quantity,
    near: Sequence[Quantity],
    everything: Sequence[Quantity],
    years: set[float],
    clocks: set[str],
    passage: Passage,
    pairing: Pairing,
) -> Iterator[Fault]:
    text = passage.raw[q.start : q.end]
    if q.kind == "rank":
        yield from _rank(q, text, everything, passage, pairing)
        return
    if q.kind == "vague":
        vague = [v for v in near if v.kind == "vague"]
        if vague and not any(v.figures & q.figures for v in vague):
            yield Fault("number", text, "error", passage.raw, vague[0].text)
        return
    found = [s for s in near if same(q, s)] or [s for s in everything if same(q, s)]
    money = {u.dimension for s in everything for u in s.units} & MONEY
    ours = {u.dimension for u in q.units} & MONEY
    if found and ours and money and not ours & money:
        yield Fault("currency", text, "error", passage.raw, found[0].text)
        return
    if found:
        yield from _bound(q, found, text, passage)
        return
    if any(u.name == "h" for u in q.units) and any(f"{f:g}" in clocks for f in q.figures):
        return
    others = [s for s in (near or everything) if q.figures & s.figures and s.units and q.units]
    turned = any(
        _unit_fault(q, s) in ("percent-vs-points", "currency")
        or {u.dimension for u in s.units} == {u.dimension for u in q.units}
        for s in others
    )
    if not turned and _reckoned(q, near, everything, years, passage, pairing):
        return
    if others:
        yield Fault(_unit_fault(q, others[0]), text, "error", passage.raw, others[0].text)
        return
    yield Fault("number", text, _number_grade(q, near, passage), passage.raw, _nearest(q, near))


def _rank(
    q: Quantity, text: str, everything: Sequence[Quantity], passage: Passage, pairing: Pairing
) -> Iterator[Fault]:
    """Yield the rank that stands in the place of one of the source; a quarter or century is a rank too."""
    ranks = [r for r in everything if r.kind == "rank"]
    dated = {t.value for s in pairing.source.passages for t in s.times if t.part in _RANKED}
    told = {f for p in pairing.page.passages for r in p.quantities if r.kind == "rank" for f in r.figures}
    left = [r for r in ranks if not r.figures & told]
    if not left or any(q.figures & r.figures for r in everything) or any(f"{f:g}" in dated for f in q.figures):
        return
    yield Fault("number", text, "error" if min(q.figures) > 1 else "review", passage.raw, left[0].text)


_RANKED = frozenset(("quarter", "semester", "century"))


def _reckoned(
    q: Quantity,
    near: Sequence[Quantity],
    everything: Sequence[Quantity],
    years: set[float],
    passage: Passage,
    pairing: Pairing,
) -> bool:
    """Return whether a figure that the source doesn't state follows from what it states."""
    if q.figures & years or _rounded(q, everything) or _ordinal(q, everything):
        return True
    if _elided(q, everything, passage) or _told_apart(q, pairing.source.passages):
        return True
    small = len(pairing.source.passages) <= FEW
    pool = everything if small else near
    dates = [t for s in (pairing.source.passages if small else dict(pairing.pairs).get(passage, ())) for t in s.times]
    if any(d == "time" and any(abs(v - w) <= 0.02 * w for w in spans(dates)) for d, v in q.worth):
        return True
    if q.kind == "number" and any(q.figures <= set(s.parts) for s in everything):
        return True
    if q.parts and _parts_known(q, everything, passage, dict(pairing.pairs).get(passage, ())):
        return True
    if any(d == "percent" for d, _ in q.worth) and _complement(q, everything):
        return opposite(passage, dict(pairing.pairs).get(passage, ())) or not _replaced(q, near, passage)
    return follows(q, pool, dates, passage.text)


def _parts_known(q: Quantity, everything: Sequence[Quantity], passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether both numbers of « deux sur cinq » are the source's; the rest of a share counts where the page speaks of the rest."""
    told = {f for s in everything for f in s.figures} | {f for s in everything for f in s.parts[:2]}
    rest = {s.parts[2] for s in everything if len(s.parts) > 2}
    if set(q.parts[:2]) <= told:
        return True
    both = rest and any(t.figures & {s.parts[0] for s in everything if s.parts} for t in passage.quantities)
    return set(q.parts[:2]) <= told | rest and (bool(both) or opposite(passage, origin))


FEW = 5
"""Sentences of a source, at most, in all of which a derived figure's terms are looked for; in a longer one only in those near."""


def _replaced(q: Quantity, near: Sequence[Quantity], passage: Passage) -> bool:
    """Return whether the source has a figure of the same dimension that the sentence has dropped: this one may stand in its place."""
    dims = {d for d, _ in q.worth}
    return any(
        {d for d, _ in s.worth} & dims and s.kind == "number" and not any(same(t, s) for t in passage.quantities)
        for s in near
    )


def _number_grade(q: Quantity, near: Sequence[Quantity], passage: Passage) -> Grade:
    """Return how sure an unheard figure is a fault: « les deux autres », « en un an » may sum up what the source tells at length."""
    if _replaced(q, near, passage):
        return "error"
    counted = max(q.figures) <= 4 and not re.search(r"\d", q.text)
    return "review" if counted else "error"


def _unit_fault(q: Quantity, s: Quantity) -> FaultKind:
    ours, theirs = {u.dimension for u in q.units}, {u.dimension for u in s.units}
    if ours & MONEY and theirs & MONEY:
        return "currency"
    if ours | theirs <= {"percent", "point"}:
        return "percent-vs-points"
    return "unit"


def _nearest(q: Quantity, near: Sequence[Quantity]) -> str:
    kin = [s for s in near if {u.dimension for u in s.units} == {u.dimension for u in q.units}] or list(near)
    return kin[0].text if kin else ""


def same(q: Quantity, s: Quantity) -> bool:
    """Return whether two quantities are worth the same: in one dimension, or one of them a bare figure."""
    if s.kind == "rank":
        return False
    names = {u.name for u in q.units} & {u.name for u in s.units}
    for dim, value in q.worth:
        for other_dim, other in s.worth:
            if dim == other_dim:
                room = 1e-6 if names or not dim else _WIDE.get(dim, 0.04)
                if abs(value - other) <= room * max(abs(other), 1e-9):
                    return True
                if (
                    dim == "percent"
                    and abs(value - other) <= 1.5
                    and (not re.search(r"\d", q.text) or not re.search(r"\d", s.text))
                ):
                    return True
    if {u.dimension for u in q.units} == {"temperature"} and any(u.name == "F" for u in s.units):
        return any(abs((f - 32) / 1.8 - v) < 1 for f in s.figures for v in q.figures)
    if bool(q.units) != bool(s.units):
        return bool(q.figures & s.figures)
    return any((d, v) in _EIGHT and (d, w) in _EIGHT for d, v in q.worth for _, w in s.worth)


_EIGHT = {("time", 8 * 86400.0), ("time", 7 * 86400.0)}
"""« Sous huit jours » is « within a week »."""


def _rounded(q: Quantity, pool: Iterable[Quantity]) -> bool:
    for s in pool:
        for dim, value in q.worth:
            for other_dim, other in s.worth:
                if dim != other_dim or not other or s.kind != "number":
                    continue
                off = (value - other) / abs(other)
                if q.bound in ("about", "near") and abs(off) <= (TENS if _TENS.search(q.text) else ROUND):
                    return True
                if (q.bound == "ge" and -0.15 <= off <= 0) or (q.bound == "le" and 0 <= off <= 0.15):
                    return True
    return False


def _elided(q: Quantity, pool: Sequence[Quantity], passage: Passage) -> bool:
    """Return whether a bare figure goes without the scale that another of its sentence has (« gagnait 17 millions, en a perdu 42 »)."""
    if q.units or not re.fullmatch(r"[\d.,]+", q.text):
        return False
    scales = {s for s in (1e3, 1e6, 1e9) for t in passage.quantities if t is not q and _SCALE[s].search(t.text)}
    return any(abs(f * scale - g) < 1e-6 * g for scale in scales for f in q.figures for s in pool for g in s.figures)


_OF_WHICH = re.compile(r"(?i)\b(?:dont|parmi lesquel\w+|including|of whom|of which) $")
_ODDS = re.compile(r"(?i)\s(?:sur|in|out of)\s")


def _told_apart(q: Quantity, passages: Sequence[Passage]) -> bool:
    """Return whether one sentence of the source holds what a figure is made of: both numbers of « trois sur cinq », whole and part of a rest, two sums of a ratio."""
    for s in passages:
        numbers = [t for t in s.quantities if t.kind == "number"]
        if _ODDS.search(q.text):
            words = [w for w in re.findall(r"[\w-]+", q.text) if w not in ("sur", "in", "out", "of")]
            ends = {v for w in (words[0], words[-1]) for v in small(w)}
            if len(ends) == 2 and ends <= {f for t in numbers for f in t.figures}:
                return True
        for part in numbers:
            if not _OF_WHICH.search(s.text[max(0, part.start - 20) : part.start]):
                continue
            if any(abs(a - b - f) < 1e-6 for t in numbers for a in t.figures for b in part.figures for f in q.figures):
                return True
        if any(u.dimension == "times" for u in q.units):
            sums = [v for t in numbers for v in t.figures if v]
            if any(abs(a / b - f) <= 0.05 * f for f in q.figures for a in sums for b in sums):
                return True
    return False


_SCALE = {
    1e3: re.compile(r"(?i)\b(?:mille|milliers?|thousand)\b"),
    1e6: re.compile(r"(?i)\bmillions?\b|M[€$]"),
    1e9: re.compile(r"(?i)\b(?:milliards?|billion)\b|Mds?\b"),
}


def opposite(passage: Passage, origin: Iterable[Passage]) -> bool:
    """Return whether a sentence affirms what its origin denies: an opposite verb, or a denial on one side alone."""
    mine = {(p.family, p.sign) for p in passage.polarity.poles}
    other = {(p.family, p.sign) for s in origin for p in s.polarity.poles}
    opposed = any((f, -sign) in other and (f, sign) not in other for f, sign in mine)
    return opposed or bool(passage.polarity.denials) != any(s.polarity.denials for s in origin)


def complements(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether a share of the page is the rest of a share of the source (« deux tiers n'ont pas », « un tiers a »)."""
    pool = [s for o in origin for s in o.quantities]
    return opposite(passage, origin) and any(
        _complement(q, pool) and not any(same(q, s) for s in pool) for q in passage.quantities
    )


def _complement(q: Quantity, pool: Iterable[Quantity]) -> bool:
    theirs = [v for s in pool for d, v in s.worth if d == "percent"]
    return any(d == "percent" and abs(100 - v - t) < 0.1 for d, v in q.worth for t in theirs)


def _ordinal(q: Quantity, pool: Iterable[Quantity]) -> bool:
    return any(s.kind == "rank" and q.figures & s.figures for s in pool)


_CLASH = {frozenset(("ge", "le")), frozenset(("ge", "near"))}


def _bound(q: Quantity, found: Sequence[Quantity], text: str, passage: Passage) -> Iterator[Fault]:
    bounds = {s.bound for s in found}
    if q.bound in bounds or (
        bounds | {q.bound} <= {"upto", "", "le", "about", "near"} and "upto" in bounds | {q.bound}
    ):
        return  # « jusqu'à 2 mètres » is told as « 2 mètres »
    if any(frozenset((q.bound, b)) in _CLASH for b in bounds):
        yield Fault("scope", text, "error", passage.raw, found[0].bound)
    elif (q.bound in ("ge", "le") and bounds == {""}) or (q.bound == "" and bounds <= {"ge", "le"}):
        yield Fault("scope", text, "error", passage.raw, found[0].text)
    elif (q.bound == "le" and "about" in bounds) or (q.bound in ("about",) and bounds <= {"ge", "le"}):
        yield Fault("scope", text, "review", passage.raw, found[0].text)
