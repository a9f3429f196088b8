"""Dates and times: each part that the page states must stand in its source."""

import re
from collections.abc import Iterator, Sequence

from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.times import Time

_SEASON_OF = {
    "1": {"3", "4", "5", "6"},
    "2": {"6", "7", "8", "9"},
    "3": {"9", "10", "11", "12"},
    "4": {"12", "1", "2", "3"},
}


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the dates and times of the page that its source does not bear out."""
    everything = [t for s in pairing.source.passages for t in s.times]
    figures = {f"{f:g}" for s in pairing.source.passages for q in s.quantities for f in q.figures}
    spans = {w for s in pairing.source.passages for q in s.quantities for d, w in q.worth if d == "time"}
    origins = dict(pairing.pairs)
    for passage in pairing.page.passages:
        near = [t for s in origins.get(passage, ()) for t in s.times]
        for t in passage.times:
            yield from _one(t, near, everything, figures, spans, passage, pairing.source.passages)
        yield from _orientation(passage, origins.get(passage, ()))


def _one(
    t: Time,
    near: Sequence[Time],
    everything: Sequence[Time],
    figures: set[str],
    spans: set[float],
    passage: Passage,
    pool: Sequence[Passage],
) -> Iterator[Fault]:
    if t.part == "clock" and _duration(t) in spans:
        return
    kin = [o for o in everything if o.part == t.part]
    if any(_equal(t, o) for o in kin):
        beside = [o for o in near if o.part == t.part]
        if beside and not any(_equal(t, o) for o in beside) and t.part in ("year", "month", "weekday", "day", "clock"):
            yield Fault("date", t.text, "review", passage.raw, beside[0].text)
        return
    if t.part in ("year", "day", "clock") and t.value.split(":")[0] in figures:
        return
    if t.part == "year" and t.value in _years_told(everything, spans, passage):
        return
    if t.part in _RANKED and {o.part for o in everything} & _RANKED:
        ranks = {f"{f:g}" for s in pool for q in s.quantities if q.kind == "rank" for f in q.figures}
        if t.value in ranks:
            return  # « in the third quarter from 6.3 in the second »
    if t.part == "weekday" and _beside(t, kin, pool):
        return
    kin = [o for o in near if o.part == t.part] or kin
    if t.part == "rate":
        kin = [o for o in near if o.part == "rate"]
        if kin:
            yield Fault("unit", t.text, "error", passage.raw, kin[0].text)
        return
    if t.part == "part":
        if kin and not any(o.part == "clock" for o in everything):
            yield Fault("date", t.text, "error", passage.raw, kin[0].text)
        return
    if t.part == "relative":
        rel = [o for o in kin if o.value[0] == t.value[0]]
        if t.value[1:] == "0" and not rel:
            return
        other = rel or kin
        if not other and t.value[1:] in ("-1", "+1") and any(w.low in _NEXT for s in pool for w in s.tokens):
            return  # « l'édition précédente »
        yield Fault(
            "date",
            t.text,
            "error" if other or not everything else "review",
            passage.raw,
            other[0].text if other else "",
        )
        return
    if t.part == "season" and any(o.part == "month" and o.value in _SEASON_OF[t.value] for o in everything):
        return
    if t.part in ("decade", "century") and not kin:
        years = [o.value for o in everything if o.part == "year"]
        if any(
            (t.part == "decade" and y[2:3] == t.value[0]) or (t.part == "century" and int(y[:2]) + 1 == int(t.value))
            for y in years
        ):
            return
    if t.part == "portion" and not kin:
        return
    if t.part == "day" and any(
        abs(int(t.value) - int(o.value)) * 86400.0 in spans for o in everything if o.part == "day"
    ):
        return  # « jusqu'au 15, une semaine de plus »
    if t.part in ("quarter", "semester") and not kin and any(o.part == "month" for o in near):
        yield Fault("date", t.text, "review", passage.raw)
        return
    yield Fault("date", t.text, "error", passage.raw, kin[0].text if kin else "")


_RANKED = frozenset(("quarter", "semester"))


def _years_told(everything: Sequence[Time], spans: set[float], passage: Passage) -> set[str]:
    """Return the years that a source tells by another (« en 2023 …, un an plus tôt », « quatorze ans après »).

    A sentence with two years of which neither is the source's tells one of them wrong.
    """
    mine, theirs = ({x.value for x in xs if x.part == "year"} for xs in (passage.times, everything))
    if len(mine) > 1 and not mine & theirs:
        return set()
    steps = {int(o.value[1:]) for o in everything if o.part == "relative" and o.value[0] == "y"}
    steps |= {sign * round(w / 31557600) for w in spans if w >= 31e6 and w % 31557600 < 1 for sign in (1, -1)}
    return {str(int(o.value) + step) for o in everything if o.part == "year" for step in steps}


_EVE = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}
_EVE_IN_WORDS = {
    1: re.compile(r"(?i)\b(?:(?:the )?(?:following|next) (?:day|morning|evening|night)|day after|(?:jour|matin|soir) suivant)\b|\b(?:jusqu'(?:à|au)|until|through|till)\b"),
    -1: re.compile(r"(?i)\b(?:day before|previous day|day earlier|(?:jour|matin|soir) précédent)\b"),
    2: re.compile(r"(?i)\b(?:two days (?:later|after)|deux jours (?:plus tard|après))\b"),
    -2: re.compile(r"(?i)\b(?:two days (?:earlier|before)|deux jours (?:plus tôt|avant|auparavant))\b"),
}  # fmt: skip


def _beside(t: Time, kin: Sequence[Time], pool: Sequence[Passage]) -> bool:
    """Return whether a weekday is told in the source by another (« vendredi …, la veille »)."""
    steps = {_EVE[w.low] for s in pool for w in s.tokens if w.low in _EVE}
    steps |= {step for step, told in _EVE_IN_WORDS.items() if any(told.search(s.text) for s in pool)}
    return any((int(o.value) - 1 + step) % 7 + 1 == int(t.value) for o in kin for step in steps)


_NEXT = frozenset(
    (
        "précédent",
        "précédente",
        "dernier",
        "dernière",
        "passé",
        "passée",
        "prochain",
        "prochaine",
        "suivant",
        "suivante",
        "previous",
        "last",
        "next",
        "following",
        "earlier",
        "later",
    )
)


def _duration(t: Time) -> float:
    """Return the seconds of a span written as a time of day (« 2 h 30 »)."""
    hours, minutes = t.value.split(":")
    return int(hours) * 3600.0 + int(minutes) * 60.0


def _equal(a: Time, b: Time) -> bool:
    if a.value == b.value:
        return True
    if a.part == "clock":
        (h1, m1), (h2, m2) = (x.value.split(":") for x in (a, b))
        loose = (
            ("h" not in a.text and "m" not in a.text.lower().replace("min", ""))
            or "du" in a.text
            or ("heure" in b.text and int(h2) < 12)
        )
        return m1 == m2 and loose and int(h1) % 12 == int(h2) % 12
    return False


_PAST = re.compile(
    r"(?i)\b(?:il y a|voilà|depuis) (?:près d'|environ |plus d'|quelque |plus de |près de )?(?P<n>[\w-]+) (?P<u>an|mois|semaine|jour|heure|année)|\b(?P<n2>[\w-]+) (?P<u2>year|month|week|day|hour)s? ago\b"
)
_FUTURE = re.compile(
    r"(?i)\b(?:dans|d'ici) (?P<n>\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|dix) (?P<u>an|mois|semaine|jour|heure|année)|\b(?:in|within) (?P<n2>\d+|an?|one|two|three|four|five|six|seven|eight|ten) (?P<u2>year|month|week|day|hour)s?\b(?! of)"
)


def _orientation(passage: Passage, origin: Sequence[Passage]) -> Iterator[Fault]:
    past, future = _PAST.search(passage.text), _FUTURE.search(passage.text)
    for s in origin:
        if past and _FUTURE.search(s.text) and not _PAST.search(s.text) and not future:
            yield Fault("date", past[0], "error", passage.raw, s.raw)
        if future and _PAST.search(s.text) and not _FUTURE.search(s.text) and not past:
            yield Fault("date", future[0], "error", passage.raw, s.raw)
