"""« Repères »: the dated facts of the copy, in their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.pick import sentences_of, stands_alone

FEWEST, MOST, MOST_WORDS = 3, 6, 25
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}}|1er)[ \u00a0])?(?:(?P<month>{'|'.join(MONTHS)})[ \u00a0])?(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
)
_AT_HEAD = re.compile(rf"^(?:En|Le|Dès|Fin|Début|Au printemps|À l’été|À l’automne)[ \u00a0](?:{_DATE.pattern}), ")


@dataclass(frozen=True)
class Entry:
    """A dated fact: its date as it is shown, the same for sorting (yyyy-mm-dd), and its sentence."""

    label: str
    iso: str
    text: str


def timeline(paragraphs: Sequence[str], parser: Parser) -> list[Entry]:
    """Return the entries in the order of time, five words or more each; empty where there are fewer than three.

    Only sentences that stand alone and hold one date. The date at the head becomes the label, any other stays in its
    sentence. A month alone (« En juin de cette année-là », « En août ») takes the year of the dated sentence before it
    in the same stretch of text, as long as the months go on.
    """
    found: dict[str, Entry] = {}
    last: tuple[int, int] = (0, 0)
    for picked in sentences_of(paragraphs):
        dated = list(_DATE.finditer(picked.text))
        entry = _entry(picked.text) if dated else _month_entry(picked.text, last)
        if dated and dated[-1]["month"]:
            last = int(dated[-1]["year"]), MONTHS.index(dated[-1]["month"]) + 1
        elif dated:
            last = (0, 0)
        elif entry is not None:
            last = int(entry.iso[:4]), int(entry.iso[5:7])
        if entry is not None:
            found.setdefault(entry.iso, entry)
    entries = sorted(found.values(), key=lambda e: e.iso)
    if len(entries) < FEWEST:
        return []
    return entries if len(entries) <= MOST else _spread(entries)


_MONTH_HEAD = re.compile(rf"^En[ \u00a0](?P<month>{'|'.join(MONTHS)})(?: de cette année-là)?, ")


def _month_entry(sentence: str, last: tuple[int, int]) -> Entry | None:
    """Return the entry of a sentence that opens with a month alone, where the year told before it governs it."""
    head = _MONTH_HEAD.match(sentence)
    if head is None or not last[0] or MONTHS.index(head["month"]) + 1 <= last[1]:
        return None
    text = sentence[head.end() :]
    text = text[:1].upper() + text[1:]
    if not 5 <= count_words(text) <= MOST_WORDS or not stands_alone(text):
        return None
    return Entry(
        f"{head['month'].capitalize()}\u00a0{last[0]}", f"{last[0]}-{MONTHS.index(head['month']) + 1:02d}-00", text
    )


def _entry(sentence: str) -> Entry | None:
    dates = list(_DATE.finditer(sentence))
    if len(dates) != 1 or ("«" in sentence and not re.search(r"«[^»]*»", sentence)):
        return None
    head = _AT_HEAD.match(sentence)
    text = sentence[head.end() :] if head else sentence
    text = text[:1].upper() + text[1:]
    if (
        count_words(text) > MOST_WORDS
        or count_words(text) < 5
        or not stands_alone(text)
        or _is_vague(text, bool(head), dates[0])
    ):
        return None
    match = dates[0]
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
    day = int(re.sub(r"\D", "", match["day"])) if match["day"] else 0
    label = re.sub(r"[ \u00a0]", "\u00a0", match[0])
    return Entry(label[:1].upper() + label[1:], f"{match['year']}-{month:02d}-{day:02d}", text)


def _is_vague(text: str, at_head: bool, match: re.Match[str]) -> bool:
    """Return whether the date is not the sentence's own time (« depuis 2015 », « jusqu’en 2019 »), or it opens badly."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    if re.search(r"(?:depuis|jusqu’en|jusqu’à|d’ici|avant|après|de|à) $", before) and not re.search(
        r"(?:en|le|dès|au) $", before
    ):
        return True
    opening = re.match(r"[^\W\d_]+", text)
    subordinate = {"alors", "lorsque", "quand", "comme", "si", "pendant", "avant", "après", "dans"}
    if opening is not None and opening[0].lower() in subordinate | set(lines("anaphoric_openers.txt")):
        return True
    if not at_head and re.match(r"[A-ZÀ-Þ]\w*(?:ée?s?|ie?s?|ue?s?|te?s?) (?:en|le|dès) ", text):
        return True  # « Fermée en 1996, la ligne … » tells another time than the main verb's
    return not at_head and not re.search(r"\b(?:en|le|dès|au) $", before)


def _spread(entries: list[Entry]) -> list[Entry]:
    """Return the first, the last and evenly those between."""
    last = len(entries) - 1
    return [entries[round(i * last / (MOST - 1))] for i in range(MOST)]
