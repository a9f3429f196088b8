"""Quantities as facts: what a figure is worth, in digits or letters, with its scale, its unit and its bound."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Literal

from marbre.facts.numbers import NUMBER, values
from marbre.facts.tokens import bare
from marbre.facts.units import MONEY, Unit, pattern, units
from marbre.language.lexicon import data

Bound = Literal["", "ge", "le", "near", "about", "upto"]


@dataclass(frozen=True)
class Quantity:
    """A quantity of a text: where it stands, the figures that it can be, its unit, its bound.

    `kind` is "number" for a count or measure, "rank" for an ordinal, "vague" for « des dizaines », "article" for « a year ». A fraction is a
    percentage. `units` is empty for a bare number or a count of things; `noun` is then the word behind it.
    """

    start: int
    end: int
    text: str
    figures: frozenset[float]
    units: tuple[Unit, ...] = ()
    bound: Bound = ""
    kind: Literal["number", "rank", "vague", "article"] = "number"
    noun: str = ""
    parts: tuple[float, ...] = ()
    """The two numbers of « trois sur cinq », and the rest."""

    @cached_property
    def worth(self) -> frozenset[tuple[str, float]]:
        """Return the (dimension, value in its base unit) pairs that it can stand for; dimension "" is a bare number."""
        if not self.units:
            return frozenset(("", f) for f in self.figures)
        return frozenset((u.dimension, f * u.factor) for u in self.units for f in self.figures)


@lru_cache(maxsize=2)
def _numerals(lang: str) -> Any:
    return data("facts/numerals.yaml")[lang]


@lru_cache(maxsize=2)
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    table = _numerals(lang)

    def any_of(*names: str) -> str:
        words = sorted({w for n in names for w in table[n]}, key=len, reverse=True)
        return "(?:" + "|".join(words) + ")"

    word = any_of("units", "hundreds", "scales")
    link = r"(?:[ -](?:et|and)[ -]|[ -])"
    short = r"M€|Md€|Mds€|k€|M\$|Md\$|Mds? ?€|M ?€|k\$|bn|tn|Md|Mds|M|k|m"
    scale = rf"(?: ?(?P<short>{short})(?![\w])| ?-?(?P<scale>{any_of('scales')})\b)(?P<thousands> (?:de )?(?:milliards|millions)\b)?"
    sign = r"(?P<money>(?:US|C|A)?\$|€|£|¥)? ?"
    unit = rf"(?:(?: |-)?(?:d'|de |of )?(?P<unit>{pattern()})(?![\w²³']|-(?:heure|hour|h\b)))?"
    return {
        "digits": re.compile(rf"(?<![\w,-])(?<![^.]\.){sign}(?P<number>[-+]?{NUMBER})(?:{scale})?{unit}"),
        "words": re.compile(
            rf"(?i)(?<![\w-])(?P<number>{word}(?:{link}{word})*)(?!\w|-(?!(?:year|month|week|day|hour|minute|mile|ton|foot|point|meter|metre)\b)|'[a-z])"
        ),
        "unit": re.compile(rf"(?:(?: |-)(?:d'|de |of )?(?P<unit>{pattern()})(?![\w²³']|-(?:heure|hour|h\b)))"),
        "collective": re.compile(
            rf"(?i)\b(?P<by>une?|deux|trois|quatre|cinq|six|a|two|three|four|five|six|half a)? ?(?P<word>{any_of('collectives')})s?\b"
        ),
        "vague": re.compile(rf"(?i)\b(?P<word>{any_of('vague')})(?= d'| de | of |$|[,.;]| [a-z])"),
        "fraction": re.compile(
            rf"(?i)\b(?:(?P<by>{any_of('units')}|une|la|le|a|an|les|pour|by|de|du) )?(?P<word>{any_of('fractions')})\b(?! d'heure)(?!-)"
        ),
        "odds": re.compile(
            rf"(?i)\b(?P<a>\d+|{any_of('units')})(?: (?!(?:{any_of('units')})\b)[^\W\d_]+(?:'[^\W\d_]+)?){{0,6}}? (?P<link>sur|des|in|out of|of the|of its|of their|of his|of|in every) (?P<b>\d+|{any_of('units')})\b(?! ?(?:h\b|heures|jours|ans|mois|years|days|hours|weeks|months|semaines))"
        ),
        "multiple": re.compile(rf"(?i)\b(?P<word>{any_of('multiples')})\w{{0,4}}\b"),
        "rank": re.compile(
            rf"(?i)(?:\b(?P<word>{any_of('ordinals')})\b|\b(?P<number>\d+)(?:ers?|ères?|res?|èmes?|es?|nds?|ndes?|th|st|nd|rd)\b)"
        ),
        "factor": re.compile(
            rf"(?i)\b(?:divis|multipli)\w+ par (?P<n>\d+|{any_of('units')})\b|\bfactor of (?P<n2>\d+|{any_of('units')})\b"
        ),
        "half": re.compile(r"(?i) et demie?\b| and a half\b"),
    }


@lru_cache(maxsize=1)
def _bounds() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    found = {}
    for name, words in data("facts/numerals.yaml")["bounds"].items():
        body = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
        found[name] = (
            re.compile(
                rf"(?i)(?<!\w)(?:{body})(?: (?:les|des|la|le|de|the|a|an|un|une|à|to|by|of|barre des|cap des|seuil des))*\s*$"
            ),
            re.compile(
                r"(?i)^ (?:[^\W\d_]+ ){0,2}?(?:ou plus|et plus|or more|au moins|au minimum|at least|minimum|and over|or older)\b"
            )
            if name == "ge"
            else re.compile(
                r"(?i)^ (?:[^\W\d_]+ ){0,2}?(?:ou moins|or less|or fewer|au plus|au maximum|maximum|at most|tout au plus)\b"
            )
            if name == "le"
            else re.compile(r"(?i)^ (?:environ|or so|à peu près)\b")
            if name == "about"
            else re.compile(r"(?!)"),
        )
    return found


_SHORT = {"M": 1e6, "M€": 1e6, "M $": 1e6, "M$": 1e6, "Md": 1e9, "Mds": 1e9, "k": 1e3, "k€": 1e3, "k$": 1e3, "bn": 1e9, "tn": 1e12, "m": 1e6}  # fmt: skip


def quantities(text: str, lang: str, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """Return the quantities of a straightened text in their order, those inside the spans `taken` (dates) left out."""
    used = list(taken)
    found: list[Quantity] = []
    table, compiled = _numerals(lang), _patterns(lang)

    def free(start: int, end: int) -> bool:
        return all(end <= a or b <= start for a, b in used)

    def add(q: Quantity) -> None:
        used.append((q.start, q.end))
        found.append(q)

    for m in compiled["odds"].finditer(text):
        a, b = _small(m["a"], table), _small(m["b"], table)
        if (
            a
            and b
            and b >= max(a, 2)
            and free(*m.span())
            and (m["link"] != "in" or a < b)
            and (
                m["link"] in ("sur", "in", "out of", "in every")
                or " " not in m[0][len(m["a"]) : m.start("link") - m.start() - 1]
            )
            and (m["link"] != "in" or not m["a"].isdigit())
        ):
            add(replace(_quantity(text, m.start(), m.end(), {a / b * 100}, units("%")), parts=(a, b, b - a)))
    for m in _AGAINST.finditer(text):
        a, b = _small(m["a"], table), _small(m["b"], table)
        if a and b and free(*m.span()):
            add(replace(_quantity(text, m.start(), m.end(), {a / (a + b) * 100}, units("%")), parts=(a, b)))
    for m in _QUARTERS.finditer(text):
        if free(*m.span()):
            many = 0.5 if m["half"] else 0.25 * (_small(m["n"] or m["n2"] or "un", table) or 1)
            hours = (_small(m["whole"], table) or 1) if m["whole"] else 0
            add(_quantity(text, m.start(), m.end(), {hours + many}, units("h")))
    for m in _SCORE.finditer(text):
        for group in ("a", "b"):
            if free(*m.span(group)):
                add(Quantity(*m.span(group), m[group], frozenset({float(m[group])})))
    for m in compiled["rank"].finditer(text):
        if m["number"] and free(*m.span()):
            add(Quantity(m.start(), m.end(), m[0], frozenset({float(m["number"])}), kind="rank"))
    for m in compiled["factor"].finditer(text):
        add(_quantity(text, m.start(), m.end(), {_small(m["n"] or m["n2"], table)}, units("fois")))
    for m in compiled["digits"].finditer(text):
        if free(*m.span("number")):
            add(_digits(text, m, table))
    for m in compiled["fraction"].finditer(text):
        if free(*m.span()) and (q := _fraction(text, m, table, lang)):
            add(q)
    for m in compiled["vague"].finditer(text):
        if free(*m.span()) and not re.search(
            rf"(?i)(?:\d|\b(?:{'|'.join([*table['units'], 'cent', 'cents', 'hundred', 'mille', 'thousand'])})) $",
            text[: m.start()],
        ):
            add(Quantity(m.start(), m.end(), m[0], frozenset({float(table["vague"][m["word"].lower()])}), kind="vague"))
    for m in _BOTH.finditer(text):
        used.append(m.span())
    for m in compiled["words"].finditer(text):
        if free(*m.span()) and (q := _words(text, m, table, compiled["unit"], compiled["half"])):
            add(q)
    for m in compiled["collective"].finditer(text):
        if free(*m.span("word")) and (m["by"] or lang == "en" or not text[: m.end()].endswith("s")):
            by = {"half a": 0.5}.get((m["by"] or "").lower()) or _small(m["by"] or "un", table) or 1
            about: Bound = "" if m["word"].lower() in ("douzaine", "dozen") else "about"
            unit = _unit_after(compiled["unit"], text, m.end())
            end = unit.end() if unit else m.end()
            add(
                _quantity(
                    text,
                    m.start(),
                    end,
                    {by * table["collectives"][m["word"].lower()]},
                    units(unit["unit"]) if unit else (),
                    about,
                )
            )
    for m in compiled["multiple"].finditer(text):
        if free(*m.span()) and not re.match(
            r"(?i)double[- ](?:fond|sens|vitr|page|peine|titre|menton|decker|bed)", text[m.start() :]
        ):
            add(_quantity(text, m.start(), m.end(), {float(table["multiples"][m["word"].lower()])}, units("fois")))
    for m in compiled["rank"].finditer(text):
        if free(*m.span()) and not re.match(
            r"(?i) (?:ministre|minister|lady|lieu|class|aid|name|place d|étage)", text[m.end() :]
        ):
            rank = float(m["number"] or table["ordinals"][m["word"].lower()])
            add(Quantity(m.start(), m.end(), m[0], frozenset({rank}), kind="rank"))
    if lang == "en":
        for m in re.finditer(
            r"\b(?:a|an|per|each|every) (?P<unit>year|month|week|day|hour|minute|century|decade)\b", text
        ):
            if free(*m.span()):
                add(Quantity(m.start(), m.end(), m[0], frozenset({1.0}), units(m["unit"]), kind="article"))
    return _scaled(text, sorted(found, key=lambda q: q.start))


def _scaled(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities, a bare one that shares the scale and unit of the next (« de 4 à 6 millions d'euros ») with both its values."""
    for i, (q, other) in enumerate(pairwise(found)):
        if q.units or q.kind != "number" or not other.units or not _LINKED.fullmatch(text[q.end : other.start]):
            continue
        scale = next((s for s, word in _SCALE_WORDS if word.search(other.text)), 1.0)
        found[i] = replace(q, figures=q.figures | {f * scale for f in q.figures}, units=other.units)
    return found


_LINKED = re.compile(r" ?(?:à|et|ou|to|and|or|-|–) ?")
_SCALE_WORDS = (
    (1e9, re.compile(r"(?i)\b(?:milliards?|billion|bn)\b|Mds?\b")),
    (1e6, re.compile(r"(?i)\b(?:millions?)\b|M[€$]")),
    (1e3, re.compile(r"(?i)\b(?:mille|milliers?|thousand)\b")),
)


_AGAINST = re.compile(
    r"(?i)\b(?P<a>deux|trois|quatre|cinq|two|three|four|five) (?:contre|to) (?P<b>une?|one)\b(?! [^\W\d_]+ (?:de|d'))"
)
"""« Two to one »."""
_QUARTERS = re.compile(
    r"(?i)\b(?:(?P<whole>\d+|[^\W\d_]+) heures? et )?(?:(?P<n>trois|3|un|le|du) quarts? d'heures?|(?P<half>demi-heures?|demi-heure|half an hour|half-hour)"
    r"|(?P<n2>three) quarters of an hour|(?:a )?quarter of an hour)\b"
)
"""Quarters and halves of an hour."""
_BOTH = re.compile(r"(?i)\b(?:tous|toutes)(?: les)? deux\b(?! (?:ans|jours|mois|semaines|heures|minutes))")
"""« both » counts nothing."""
_SCORE = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?![\w/-]|[.,]\d)")
"""Two figures that a hyphen joins: a score, a vote, a range."""


def small(word: str) -> set[float]:
    """Return the number that a word says, in digits or in French or English letters; none where it says none."""
    return {v for lang in ("fr", "en") if (v := _small(word, _numerals(lang)))}


def _small(word: str, table: Any) -> float:
    return (
        float(word)
        if word.isdigit()
        else float(table["units"].get(word.lower(), 0))
        or float({"a": 1, "an": 1, "la": 1, "le": 1, "one": 1}.get(word.lower(), 0))
    )


def _digits(text: str, m: re.Match[str], table: Any) -> Quantity:
    raw = m["number"]
    figures = {float(v) for v in values(raw)}
    if raw.lstrip().startswith("-") and (m.start("number") == 0 or text[m.start("number") - 1] in " (:"):
        figures = {-f for f in figures}
    unit: tuple[Unit, ...] = units(m["unit"]) if m["unit"] else ()
    short, scale = m["short"], m["scale"]
    if short == "m" and not m["money"]:
        unit, short = units("m"), None
    if short == "M" and not unit and not m["money"]:
        short = None
    factor = _SHORT[short.rstrip("€$ ").replace(" ", "") or "M"] if short else 1.0
    if scale:
        factor = float(table["scales"][scale.lower()])
        if m["thousands"]:
            factor *= float(table["scales"][m["thousands"].split()[-1]])
    if short and short[-1] in "€$":
        unit = units(short[-1])
    if m["money"]:
        unit = units(m["money"])
    if factor != 1 and len(figures) > 1:
        figures = {f for f in figures if f < 1000} or figures
    return _quantity(text, m.start(), m.end(), {f * factor for f in figures}, unit)


def _fraction(text: str, m: re.Match[str], table: Any, lang: str) -> Quantity | None:
    word = m["word"].lower()
    by_word = (m["by"] or "").lower()
    if not by_word and word not in ("half",):
        return None
    if (
        lang == "en"
        and word in ("third", "fifth", "sixth", "eighth", "tenth", "quarter")
        and (by_word not in ("a", "one", "an") or _NOT_A_SHARE.match(text, m.end()))
    ):
        return None
    if by_word in ("pour", "de") and word != "moitié":
        return None
    if lang == "fr" and (by_word in ("le", "la", "les", "du") and word not in ("moitié", "tiers", "quart", "quarts")):
        return None
    if lang == "fr" and word.endswith("ième") and by_word not in ("un",):
        return None
    if word in ("quart", "quarter") and re.match(
        r"(?i) de finale|-final|s de finale| of (?:the year|this year|last year|the season|20)", text[m.end() :]
    ):
        return None
    if word == "half" and re.match(
        r"(?i)-| (?:a |an )?(?:hour|day|year|time|marathon|brother|sister|dozen)", text[m.end() :]
    ):
        return None
    by = _small(by_word, table) or 1.0
    share = table["fractions"][word] * by
    unit = _OF_UNIT.match(text, m.end())
    if unit and (found := units(unit["unit"])) and found[0].dimension in _PARTED:
        return _quantity(text, m.start(), unit.end(), {share / 100}, found)
    return _quantity(text, m.start(), m.end(), {float(share)}, units("%"))


_NOT_A_SHARE = re.compile(
    r" (?!of\b|more\b|less\b|fewer\b|higher\b|lower\b|as\b|in\b|to\b|on\b|from\b|and\b|or\b|were\b|said\b|have\b|are\b|have\b|a |an )[a-z]"
)
"""A noun behind an English fraction: « a third term » is a rank."""
_OF_UNIT = re.compile(r" (?:de |d'|of a |of an )(?P<unit>percentage point|[^\W\d_]+)")
_PARTED = frozenset(("point", "length", "time", "volume"))
"""Units of which a fraction is a measure (« un quart de point »), not a share."""


def _words(
    text: str, m: re.Match[str], table: Any, unit_after: re.Pattern[str], half: re.Pattern[str]
) -> Quantity | None:
    worth = words_value(re.split(r"[ -]", m["number"].lower().replace("quatre-vingt", "quatre_vingt")), table)
    unit = _unit_after(unit_after, text, m.end())
    end = m.end()
    halved = half.match(text, unit.end() if unit else end)
    if worth == 1 and m["number"].lower() in ("un", "une", "one") and not unit:
        return None
    if worth is None or (m["number"].lower() == "neuf" and _NEW.search(text[: m.start()] + "¦" + text[m.end() :])):
        return None
    if unit and worth == 1 and not any(u.dimension in _ONE or u.dimension in MONEY for u in units(unit["unit"])):
        return None
    if halved:
        worth += 0.5
        end = max(halved.end(), end)
    return _quantity(text, m.start(), max(end, unit.end() if unit else 0), {worth}, units(unit["unit"]) if unit else ())


def words_value(words: Sequence[str], table: Any) -> float | None:
    """Return the number that words say, None where they say none."""
    total = current = 0.0
    for word in words:
        word = word.replace("quatre_vingts", "quatre-vingts").replace("quatre_vingt", "quatre-vingt")
        if word in ("et", "and"):
            continue
        if word in table["units"]:
            current += table["units"][word]
        elif word in table["hundreds"]:
            current = max(current, 1) * 100
        elif word in table["scales"]:
            total = (
                (total + max(current, 0 if total else 1)) * table["scales"][word]
                if table["scales"][word] > 1000
                else total + max(current, 1) * 1000
            )
            current = 0.0
        else:
            return None
    return total + current


_ONE = frozenset(("time", "length", "mass", "point", "area"))
"""Dimensions in which « un » is a figure (« un mois »), not an article."""
_NEW = re.compile(r"(?:\b(?:à|du|de|tout|flambant|comme|des?) |[^\W\d_] )¦(?:[.,;:!?)]|$)|\b(?:à|flambant) ¦")
"""« neuf » where it means new."""


def _unit_after(unit: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """Return the unit behind a number; « un second », « un point essentiel » are none."""
    found = unit.match(text, at)
    return None if found is None or _NO_UNIT.search(text[max(0, at - 4) : found.end() + 14]) else found


_NO_UNIT = re.compile(
    r"(?i)\bun second\b|\bun point (?:[^\W\d_]*(?:el|al|if|ant|ent|ique|eux|u|é|ble|aire|de|d|commun|fort|faible|noir|clé|focal)\b)(?<!pourcent)(?<!pourcentage)"
)


_NO_NOUN = frozenset(("une", "les", "des", "aux", "par", "sur", "sous", "dans", "pour", "avec", "sans", "contre", "puis", "mais", "ont", "est", "its", "the", "and", "from", "next", "out", "for", "with", "who", "qui", "que", "dont"))  # fmt: skip
_NOUN = re.compile(r" (?:(?:de|d'|of|autres|other|nouveaux|nouvelles|new) ?)*([^\W\d_]{3,})")


def _quantity(
    text: str, start: int, end: int, figures: set[float], unit: tuple[Unit, ...], bound: Bound = ""
) -> Quantity:
    noun = _NOUN.match(text, end)
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return Quantity(
        start,
        end,
        text[start:end].strip(),
        frozenset(figures),
        unit,
        _bound(text, start, end) or bound,
        noun=bare(noun[1]) if noun and noun[1].lower() not in _NO_NOUN else "",
    )


_NO_MORE = re.compile(
    r"(?i)\b(?:(?:n'|ne )[^,;.]{0,24}\b(?:pas|jamais|guère)\b[^,;.]{0,14} (?:plus de|plus d'|au-delà de)|(?:no|not|never)(?: [^\W\d_]+)? (?:more|over|above) ?(?:than)?"
    r"|(?:n'|ne )(?:[^\W\d_]+ ){0,3}?(?:dépass|excéd|franchi)[^\W\d_]*(?: pas| guère| jamais)?(?: (?:les|le|la|des|plus))*|(?:not|never) (?:exceed|top|surpass)\w*)\s*$"
)
_NO_LESS = re.compile(r"(?i)\b(?:pas|jamais|no|not) (?:moins de|moins d'|less than|fewer than|under|below)\s*$")
_BEYOND = re.compile(
    r"(?i)\b(?:dépass|excéd)[^\W\d_]*(?: (?:parfois|souvent|toujours|désormais|encore|largement|même|rarement|[^\W\d_]+ment))?(?: (?:les|le|la|des))?\s*$"
)
"""Bounds that a negation turns round."""


def _bound(text: str, start: int, end: int) -> Bound:
    before, behind = text[max(0, start - 40) : start], text[end : end + 40]
    if _NO_MORE.search(before):
        return "le"
    if _NO_LESS.search(before) or _BEYOND.search(before):
        return "ge"
    for name, (ahead, after) in _bounds().items():
        if ahead.search(before) or after.match(behind):
            return name  # type: ignore[return-value]
    return ""
