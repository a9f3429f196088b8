"""What a clause stands under: a frame, a claim, a source, a condition that a cut would take away from it."""

import re
from functools import lru_cache
from typing import Any

from marbre.language.cuts.clause import RELATIVE_WORDS, begins, subject
from marbre.language.lexicon import data

_OPEN, _CLOSE = "«(“[", "»)”]"
_FRAME_WORDS = 8


@lru_cache(maxsize=1)
def _frames() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in data("cuts.yaml")["frames"]), re.IGNORECASE)


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(data("cuts.yaml")[name], re.IGNORECASE)


def words(name: str) -> frozenset[str]:
    """Return one of the word lists of cuts.yaml."""
    return frozenset(data("cuts.yaml")[name])


def plain(text: str) -> str:
    """Return the text with straight apostrophes and ordinary spaces, as long as before: what patterns read."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def is_free(text: str, at: int) -> bool:
    """Return whether the place stands outside quotations, brackets and paired dashes, on both sides."""
    for side in (text[:at], text[at:]):
        level = 0
        for char in side:
            level += (char in _OPEN) - (char in _CLOSE)
            if level < 0:
                return False
        if level or side.count('"') % 2:
            return False
    before, after = (len(re.findall(r"\s[–—-]\s", side)) for side in (text[:at], text[at:]))
    return not (before % 2 and after)


def leans(text: str, at: int) -> bool:
    """Return whether the halves lean on each other: a pair of words, or one source named at the end for both."""
    text = plain(text).rstrip(" .!…")
    return _pattern("correlative").search(text) is not None or (
        _pattern("attribution_at_end").search(text, at) is not None
    )


def attributed(doc: Any) -> bool:
    """Return whether a verb with its subject behind it, set off by a comma, says who answers for the sentence.

    « …, a indiqué le parquet », « …, estiment les deux ouvriers »: what stands before is theirs, all of it.
    """
    for token in doc[2:]:
        if doc[token.i - 1].text in {",", "»", "–", "—"} and "Fin" in token.morph.get("VerbForm"):
            verb = token.head if token.dep_.startswith("aux") else token
            own = subject(verb)
            if (own is None or own.i > token.i) and verb.lemma_ in words("saying") | words("thinking"):
                return True
    return False


def conditioned(text: str, at: int) -> bool:
    """Return whether a condition stands behind the place, and not deep in a clause of its own (« demande que … si »)."""
    text = plain(text)
    found = _pattern("condition").search(text, at)
    return found is not None and _pattern("inner").search(text, at, found.start()) is None


def framed(doc: Any, verb: Any) -> bool:
    """Return whether something before the subject governs the clause: a condition, a source, a clause of time.

    A date or a linking word does not. A clause without a subject of its own counts as governed.
    """
    own = subject(verb)
    if own is None or _governed(doc, verb):
        return True
    before = [t for t in doc[: begins(own)] if not (t.i < 2 and t.pos_ == "CCONJ")]
    said = plain("".join(t.text_with_ws for t in before)).strip(" ,")
    return bool(said) and (len(before) > _FRAME_WORDS or not is_frame(said))


def _governed(doc: Any, verb: Any) -> bool:
    """Return whether the sentence opens with a phrase in a comma that governs it, whatever the parse hangs it on."""
    first = doc[1] if doc[0].pos_ == "CCONJ" and len(doc) > 1 else doc[0]
    comma = next((t for t in doc[first.i : verb.i] if t.text == ","), None)
    opens = first.pos_ in {"ADP", "SCONJ", "ADV"} or first.lower_ in words("governing")
    opens = opens or (first.lower_ == "une" and doc[first.i + 1].lower_ == "fois")
    return comma is not None and opens and not is_frame("".join(t.text_with_ws for t in doc[first.i : comma.i]))


def is_frame(phrase: str) -> bool:
    """Return whether the phrase dates or links, and neither conditions nor attributes what follows."""
    phrase = plain(phrase).strip(" ,")
    return "," not in phrase and _frames().fullmatch(phrase) is not None


def open_complement(doc: Any, end: int) -> bool:
    """Return whether a clause opened by que or si stands before the token index: what follows might be part of it."""
    complement = words("complement")
    return any(
        t.lower_ in complement and (t.dep_ == "mark" or (t.pos_ == "SCONJ" and doc[max(0, t.i - 1)].lower_ != "ne"))
        for t in doc[:end]
        if not (t.i and doc[t.i - 1].lower_ in words("when"))
    ) or any(t.lower_ in words("cause") and t.dep_ in {"mark", "advmod", "fixed"} for t in doc[:end])


def open_reason(doc: Any, end: int) -> bool:
    """Return whether a reason opened by car stands before the index: what follows may be a second one."""
    return any(t.lower_ == "car" and t.pos_ in {"CCONJ", "SCONJ"} for t in doc[:end])


def asked(doc: Any, end: int) -> bool:
    """Return whether an indirect question stands before the index: a clause behind et may be a second one."""
    return any(t.lower_ in words("question") for t in doc[:end])


def open_clause(doc: Any, end: int) -> bool:
    """Return whether any clause with a subject of its own (« lorsque A », « que A vend ») stands before the index."""
    return any(
        (t.lower_ in words("when") and t.dep_ == "mark")
        or (t.lower_ in RELATIVE_WORDS - {"qui"} and t.pos_ in {"PRON", "SCONJ", "ADV"})
        for t in doc[:end]
    )


def claimed(doc: Any, token: Any) -> bool:
    """Return whether the token stands in a clause that somebody is said to say, think or want.

    Behind a verb of knowing it does not: what is known is so.
    """
    factive = words("factive")
    marks = [t for t in doc[: token.i] if t.lower_ in words("complement") and t.pos_ in {"SCONJ", "PRON"}]
    for mark in marks:
        if mark.dep_ != "mark" and mark.pos_ != "SCONJ":
            continue
        if not _known(mark, factive) and doc[max(0, mark.i - 1)].lower_ not in words("when"):
            return True
    return False


def _known(mark: Any, factive: frozenset[str]) -> bool:
    """Return whether a que-clause is told as known: « on sait que A », « ce que l'on ignorait, c'est que A »."""
    doc = mark.doc
    verbs = [t for t in doc[: mark.i] if t.pos_ in {"VERB", "AUX"}]
    said = [t for t in verbs if not (t.lower_ in {"est", "était"} and doc[max(0, t.i - 1)].lower_ == "c'")]
    return bool(said) and said[-1].lemma_ in factive
