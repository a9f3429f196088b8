"""Dates and times as facts: each part that a text states (month, day, year, weekday, hour …) as a value of its own."""

import re
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.lexicon import data


@dataclass(frozen=True)
class Time:
    """One part of a date or time: what it is (month, day, year, …), its value, and where it stands."""

    part: str
    value: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    table = data("facts/times.yaml")
    return {k: {w: str(v) for w, v in table[k].items()} for k in ("months", "weekdays", "seasons", "parts")}


@lru_cache(maxsize=2)
def _relative(lang: str) -> tuple[re.Pattern[str], dict[str, str]]:
    words = data("facts/times.yaml")["relative"][lang]
    body = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?i)(?<![\w-])(?:{body})(?![\w-])"), words


_WHOLE = frozenset(("mai", "mars", "juin", "août", "may", "june", "july"))
"""Months whose whole name is as short as an abbreviation."""


@lru_cache(maxsize=2)
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    table = _table()
    months = "|".join(
        m if len(m) > 4 or m in _WHOLE else rf"{m}\." for m in sorted(table["months"], key=len, reverse=True)
    )
    whole = "|".join(m for m in sorted(table["months"], key=len, reverse=True) if len(m) > 4 or m in _WHOLE)
    if lang == "en":
        months = "|".join(
            rf"{m.capitalize()}\.?" if len(m) < 5 and m not in _WHOLE else m.capitalize()
            for m in sorted(table["months"], key=len, reverse=True)
        )
        full = rf"(?<![\w-])(?:(?P<m1>{months})(?![^\W\d_]|-[^\W\d_])\.?(?: (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.,]?\d))?|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:[-–](?P<d3>\d{{1,2}}))? (?:of )?(?P<m2>{months})(?![^\W\d_]))(?:,? (?P<y>\d{{4}}))?"
        clock = r"(?i)\b(?P<h>\d{1,2})(?:[:.](?P<mn>\d{2}))? ?(?P<half>a\.?m\.?|p\.?m\.?)(?!\w)|\b(?P<h2>\d{1,2}):(?P<mn2>\d{2})\b|\b(?P<word>noon|midday|midnight)\b|\b(?P<h3>\d{1,2}) o'clock"
    else:
        full = rf"(?i)(?:(?:(?P<d2>\d{{1,2}}|1er|premier)(?:er)?(?: ?(?:au|et(?: le)?|-|–|ou(?: le)?) ?(?P<d3>\d{{1,2}}))? )(?P<m2>{months})|(?<![\w-])(?P<m1>{whole}))(?![\w-])(?: (?P<y>\d{{4}}))?(?P<d1>(?!))?"
        clock = r"(?i)\b(?P<h>\d{1,2}) ?h(?:(?: ?(?P<mn>\d{2}))?\b)(?!/)|\b(?P<h2>\d{1,2}):(?P<mn2>\d{2})\b|(?:\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|hier)|\bà|\bvers|\bdès|\bavant|\baprès|\bjusqu'à|\bdepuis|\bpour) (?P<h3>\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze) heures?(?: (?P<half>du matin|du soir|de l'après-midi))?\b(?! (?:de (?:travail|vol|route|marche)|plus tard|par))|(?<!après-)(?<!ce )\b(?P<word>midi|minuit)\b"
    return {
        "full": re.compile(full),
        "numeric": re.compile(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\b|\b(?P<y2>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b"),
        "clock": re.compile(clock),
        "day": re.compile(r"(?i)\ble (\d{1,2})(?= (?:dernier|prochain)|[,.;]|$)") if lang == "fr" else re.compile(r"(?i)\bon the (\d{1,2})(?:st|nd|rd|th)\b(?! \w+ (?:of|floor))"),
        "span": re.compile(r"(?<![\d.,])(?P<a>1\d{3}|20\d{2})[-–/](?P<b>1\d{3}|20\d{2}|\d{2})(?!\d)"),
        "year": re.compile(r"(?<![\d.,$€£-])(?<!\d )(1[0-9]{3}|20[0-9]{2})(?!\d|[.,]\d| \d{3}|-\w| ?(?:€|%|euros|dollars|livres|kilom|km|m\b|m²|kg|tonnes|hectares|litres|personnes|people|habitants|residents|emplois|jobs|sala|work|employ|postes|metres|meters|feet|miles|mètres|pages|fois|times|places|seats|morts|dead))(?!s\b)"),
        "decade": re.compile(r"(?i)\bannées (?:19|20)?(\d0)\b|\b(?:19|20)(\d0)s\b"),
        "century": re.compile(r"\b([IVX]+)e siècle") if lang == "fr" else re.compile(r"(?i)\b(\d{1,2})(?:st|nd|rd|th)[- ]century|\b(eighteenth|nineteenth|twentieth|twenty-first|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)[- ]century"),
        "quarter": re.compile(r"(?i)\b(premier|1er|deuxième|second|troisième|quatrième|dernier|first|second|third|fourth|\d(?:e|er|st|nd|rd|th)) (trimestre|semestre|quarter|half(?= of the year| of (?:19|20)\d\d| of this year| of last year))\b|\b([TQ])([1-4])\b"),
        "words": re.compile(rf"(?i)(?<![\w-])(?P<w>{'|'.join([*table['weekdays'], *table['seasons'], *table['parts']])})s?(?![\w-])|(?P<summer>(?:\bl'|\bcet |\ben |\bd'|\bchaque |\bprochain |\bdernier )été\b(?! \w+(?:é|i|u|it|is|ée|és|ées)\b))|\bété (?:prochain|dernier|\d{{4}})"),
        "rate": re.compile(
            r"(?i)\b(?:par|chaque|tous les|toutes les) (?P<of>ans?|année|mois|semaines?|jours?|heures?|nuits?|minutes?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)\b"
            if lang == "fr"
            else r"(?i)\b(?:an?|per|each|every) (?P<of>year|month|week|day|hour|night|minute)\b"
        ),
        "edge": re.compile(r"(?i)\b(?P<edge>fin|début|mi|milieu|end|beginning|start|middle)\b(?: |-)(?:du |de la |de l'|de |d'|of the |of )(?P<of>mois|année|an|semaine|siècle|journée|month|year|week|century|day)\b"),
        "portion": re.compile(r"(?i)\b(?P<rank>première|1re|seconde|deuxième|2e|dernière|first|second|latter) (?:quinzaine|moitié|semaine|half|fortnight|week)(?= (?:de |d'|du |of ))"),
        "fall": re.compile(r"\b(?:in the|this|last|next|of the) fall\b"),
    }  # fmt: skip


_EDGES = {
    "fin": "end ",
    "end": "end ",
    "début": "start ",
    "beginning": "start ",
    "start": "start ",
    "mi": "middle ",
    "milieu": "middle ",
    "middle": "middle ",
}
_SPANS = {
    "mois": "month",
    "année": "year",
    "an": "year",
    "semaine": "week",
    "siècle": "century",
    "journée": "day",
    "month": "month",
    "year": "year",
    "week": "week",
    "century": "century",
    "day": "day",
}
_RATES = {
    **dict.fromkeys(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), "week"),
    "an": "year",
    "année": "year",
    "moi": "month",
    "semaine": "week",
    "jour": "day",
    "heure": "hour",
    "nuit": "night",
    "minute": "minute",
    "year": "year",
    "month": "month",
    "week": "week",
    "day": "day",
    "hour": "hour",
    "night": "night",
}
_HOURS = {
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
}
_CENTURIES = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
_RANKS = {
    "premier": 1,
    "1er": 1,
    "deuxième": 2,
    "second": 2,
    "troisième": 3,
    "quatrième": 4,
    "dernier": 4,
    "first": 1,
    "third": 3,
    "fourth": 4,
}


def times(text: str, lang: str) -> list[Time]:
    """Return the parts of dates and times that a straightened text states."""
    found: list[Time] = []
    used: list[tuple[int, int]] = []
    compiled, table = _patterns(lang), _table()

    def free(m: re.Match[str]) -> bool:
        return all(m.end() <= a or b <= m.start() for a, b in used)

    def add(m: re.Match[str], **parts: object) -> None:
        used.append(m.span())
        found.extend(
            Time(part, str(value), m.start(), m.end(), m[0].strip())
            for part, value in parts.items()
            if value not in (None, "")
        )

    for m in compiled["numeric"].finditer(text):
        add(m, day=int(m["a"] or m["d"]), month=int(m["b"] or m["m"]), year=m["y"] or m["y2"])
    for m in compiled["full"].finditer(text):
        if not free(m):
            continue
        day = m["d1"] or m["d2"]
        month = table["months"][(m["m1"] or m["m2"]).lower().rstrip(".")]
        if month == "3" and lang == "fr" and "Mars" in m[0]:
            continue
        add(m, day=1 if day in ("1er", "premier") else int(day) if day else None, month=month, year=m["y"])
        if m["d3"]:
            found.append(Time("day", str(int(m["d3"])), m.start(), m.end(), m[0]))
    for m in compiled["clock"].finditer(text):
        if free(m):
            add(m, clock=_clock(m, lang, text[m.end() : m.end() + 20]))
            if m["h3"]:
                used[-1] = (m.start("h3"), m.end())  # the weekday before it is a part of its own
    for m in compiled["day"].finditer(text):
        if free(m):
            add(m, day=int(m[1]))
    for m in compiled["span"].finditer(text):
        if free(m):
            b = m["b"] if len(m["b"]) == 4 else m["a"][:2] + m["b"]
            add(m, year=m["a"])
            found.append(Time("year", b, m.start(), m.end(), m[0]))
    for m in compiled["decade"].finditer(text):
        if free(m):
            add(m, decade=m[1] or m[2])
    for m in compiled["century"].finditer(text):
        if free(m):
            add(m, century=_roman(m[1]) if lang == "fr" else m[1] or _CENTURIES[m[2].lower()])
    for m in compiled["portion"].finditer(text):
        if free(m) and not compiled["quarter"].match(text, m.start()):
            add(m, portion="1" if m["rank"].lower() in ("première", "1re", "first") else "2")
    for m in compiled["quarter"].finditer(text):
        if free(m):
            kind = "quarter" if m[3] or m[2].lower() in ("trimestre", "quarter") else "semester"
            add(m, **{kind: m[4] or _RANKS.get(m[1].lower()) or m[1][0]})
    for m in _MONTHS_OF.finditer(text):
        if free(m):
            many = (m["n"] or m["n2"]).lower()
            edge = (m["edge"] or m["edge2"]).lower()
            first = edge.startswith(("premier", "first"))
            if many in ("trois", "three", "3"):
                add(m, quarter="1" if first else "4")
            else:
                add(m, semester="1" if first else "2")
    pattern, offsets = _relative(lang)
    for m in pattern.finditer(text):
        if free(m):
            add(m, relative=offsets[m[0].lower()])
    for m in compiled["words"].finditer(text):
        if not free(m):
            continue
        word = (m["w"] or "").lower()
        if not word:
            add(m, season=2)
        elif word in table["weekdays"]:
            add(m, weekday=table["weekdays"][word])
        elif word in table["seasons"]:
            add(m, season=table["seasons"][word])
        elif not (word == "matin" and m[0][0] == "M"):
            add(m, part=table["parts"][word])
    for m in compiled["rate"].finditer(text):
        found.append(Time("rate", _RATES[m["of"].lower().rstrip("s")], m.start(), m.end(), m[0]))
    for m in compiled["edge"].finditer(text):
        if free(m):
            add(m, edge=_EDGES[m["edge"].lower()] + _SPANS[m["of"].lower()])
    for m in compiled["fall"].finditer(text):
        add(m, season=3)
    for m in compiled["year"].finditer(text):
        if free(m):
            add(m, year=m[1])
    return sorted(found, key=lambda t: (t.start, t.part))


_MONTHS_OF = re.compile(
    r"(?i)\b(?P<n>trois|six|3|6) (?P<edge>premiers|derniers) mois\b|\b(?:the )?(?P<edge2>first|last) (?P<n2>three|six|3|6) months (?=of)"
)
"""Quarters and halves of a year by their months."""


def _clock(m: re.Match[str], lang: str, behind: str) -> str | None:
    if m["word"]:
        return "0:00" if m["word"].lower() in ("midnight", "minuit") else "12:00"
    raw = m["h"] or m["h2"] or m["h3"]
    hour = int(raw) if raw.isdigit() else _HOURS[raw.lower()]
    half = (m["half"] or "").lower()
    if hour > 24:
        return None
    if lang == "en":
        if half.startswith("p") and hour < 12:
            hour += 12
        if half.startswith("a") and hour == 12:
            hour = 0
    elif hour < 12 and (half in ("du soir", "de l'après-midi") or behind.startswith((" du soir", " de l'après-midi"))):
        hour += 12
    return f"{hour % 24}:{m['mn'] or m['mn2'] or '00'}"


def _roman(text: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10}
    values = [worth[c] for c in text]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))
