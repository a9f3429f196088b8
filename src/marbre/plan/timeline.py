"""« Repères »: the dated facts of the copy, in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marbre.language.months import MONTHS
from marbre.language.words import count_words
from marbre.plan.dates import Dated, dates_in
from marbre.plan.news import Told

FEWEST, MOST = 3, 6
FEWEST_WORDS, MOST_WORDS = 5, 32


@dataclass(frozen=True)
class Entry:
    """A dated fact: its date as it is shown, the same for sorting (yyyy-mm-dd), its sentence, the copy's own sentence."""

    label: str
    iso: str
    text: str
    source: str


def timeline(told: Sequence[Told]) -> list[Entry]:
    """Return the entries in the order of time, one a date; empty where there are fewer than three.

    Only sentences that stand alone and have one date of their own; it becomes the label. A month alone (« En juin de
    cette année-là », « En août ») takes the year of the dated sentence before it, as long as the months go on.
    """
    best: dict[str, tuple[float, Entry]] = {}
    for t, entry in _entries(told):
        if entry.iso not in best or t.worth > best[entry.iso][0]:
            best[entry.iso] = t.worth, entry
    entries = sorted((e for _, e in best.values()), key=lambda e: e.iso)
    if len(entries) < FEWEST:
        return []
    if len(entries) > MOST:
        kept = {e.iso for _, e in sorted(best.values(), key=lambda pair: -pair[0])[:MOST]}
        entries = [e for e in entries if e.iso in kept]
    return entries


def _entries(told: Sequence[Told]) -> Iterator[tuple[Told, Entry]]:
    last: tuple[int, int] = (0, 0)
    for t in told:
        dated = dates_in(t.form, t.doc)
        entry = _entry(t, dated) if dated else _month_entry(t, last)
        if dated:
            last = (dated[-1].year, dated[-1].month) if dated[-1].month else (0, 0)
        elif entry is not None:
            last = int(entry.iso[:4]), int(entry.iso[5:7])
        if entry is not None:
            yield t, entry


_MONTH_HEAD = re.compile(rf"^En[ \u00a0](?P<month>{'|'.join(MONTHS)})(?: de cette année-là)?, ")


def _month_entry(told: Told, last: tuple[int, int]) -> Entry | None:
    """Return the entry of a sentence that opens with a month alone, where the year told before it governs it."""
    head = _MONTH_HEAD.match(told.form)
    if head is None or not last[0] or MONTHS.index(head["month"]) + 1 <= last[1] or not told.placed:
        return None
    text = _capital(told.form[head.end() :])
    month = MONTHS.index(head["month"]) + 1
    if not FEWEST_WORDS <= count_words(text) <= MOST_WORDS or _has_day(text):
        return None
    return Entry(f"{head['month'].capitalize()}\u00a0{last[0]}", f"{last[0]}-{month:02d}-00", text, told.text)


def _entry(told: Told, dated: Sequence[Dated]) -> Entry | None:
    if len(dated) != 1 or not told.alone or not dated[0].own or "«" in told.form[: dated[0].start]:
        return None
    date = dated[0]
    text = _capital(_without(told.form, date))
    if not FEWEST_WORDS <= count_words(text) <= MOST_WORDS or _has_day(text):
        return None
    return Entry(date.label, date.iso, text, told.text)


def _without(text: str, date: Dated) -> str:
    """Return the sentence without its date where the label can say it as well: at its head, or between two of its parts."""
    if not date.removable:
        return text
    before, after = text[: date.start].rstrip(" \u00a0"), text[date.end :]
    if not before.strip():
        return after.lstrip(" ,\u00a0")
    return before + after


def _has_day(text: str) -> bool:
    return re.search(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain)\b", text) is not None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
