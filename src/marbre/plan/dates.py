"""The dates of a sentence, and whether its main fact happened then."""

import re
from dataclasses import dataclass
from typing import Any

from marbre.language.months import MONTHS

_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}}|1er)[ \u00a0])?(?:(?P<month>{'|'.join(MONTHS)})[ \u00a0])?(?P<year>(?:1[5-9]|20)\d\d)(?![\d-])"
)
_BEFORE = re.compile(r"(?P<word>\b(?:en|le|au|dès|fin|début|mi|qu’en|en début|en fin))[ \u00a0-]$", re.IGNORECASE)
_OTHER_TIME = re.compile(r"[A-ZÀ-Þ]\w*(?:ée?s?|ie?s?|ue?s?|te?s?) (?:en|le|dès) ")


@dataclass(frozen=True)
class Dated:
    """A date of a sentence: `text[start:end]` with its preposition, its label, the same for sorting (yyyy-mm-dd).

    `own`: whether it is the time of the sentence itself (not « depuis 2015 », « jusqu’en 2019 », « créée en 2022 »).
    `removable`: whether the sentence stays whole without it.
    """

    start: int
    end: int
    label: str
    iso: str
    year: int
    month: int
    own: bool
    removable: bool


def dates_in(text: str, doc: Any) -> list[Dated]:
    """Return the dates with a year of a parsed sentence, in their order."""
    return [_dated(text, match, doc) for match in _DATE.finditer(text)]


def _dated(text: str, match: re.Match[str], doc: Any) -> Dated:
    month = MONTHS.index(match["month"]) + 1 if match["month"] else 0
    day = int(re.sub(r"\D", "", match["day"])) if match["day"] else 0
    label = re.sub(r"[ \u00a0]", "\u00a0", match[0])
    label = label[:1].upper() + label[1:]
    before = _BEFORE.search(text[: match.start()])
    start = before.start("word") if before else match.start()
    plain = before is not None and before["word"].lower() in {"en", "le"}
    behind = text[match.end() : match.end() + 1]
    own = before is not None and not re.search(
        r"\b(?:depuis|jusqu|d’ici|avant|après|de|à|entre|que)(?:’| )$", text[:start]
    )
    own = (
        own
        and not _OTHER_TIME.match(text)
        and not _is_of_participle(text[:start])
        and _dates_main_verb(doc, match.start("year"))
    )
    opens = "," not in text[:start] and behind == ","
    closes = behind == "." and not text[:start].rstrip().endswith(",")
    removable = plain and own and (start == 0 or opens or closes or text[match.end() :].startswith(" pour "))
    return Dated(
        start, match.end(), label, f"{match['year']}-{month:02d}-{day:02d}", int(match["year"]), month, own, removable
    )


def _is_of_participle(before: str) -> bool:
    """Return whether a date belongs to a participle or a relative clause set apart: « créée en », « , qui … en »."""
    return (
        re.search(r",[^,]*$", before) is not None
        and re.search(r", (?:qui|dont|où|\w+(?:é|ée|és|ées|ie|it|ite)) [^,]*$", before) is not None
    )


def _dates_main_verb(doc: Any, at: int) -> bool:
    """Return whether a date belongs to the sentence's main verb, not to an infinitive or a clause inside it."""
    token = next((t for t in doc if t.idx <= at < t.idx + len(t.text)), None)
    if token is None:
        return False
    while token.head is not token and token.pos_ not in {"VERB", "AUX"} and token.dep_ != "ROOT":
        token = token.head
    if token.dep_ == "xcomp":  # « doit ouvrir en 2026 »
        token = token.head
    return token.dep_ in {"ROOT", "ccomp", "conj"} and not (
        token.dep_ == "conj" and token.head.dep_ not in {"ROOT", "ccomp"}
    )
