"""Hedges: a possibility stays one, a fact stays a fact."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.phrases import find, index
from marbre.facts.reading import Passage


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's sentences that make sure what the source leaves open, or the other way round."""
    told: set[str] = set()
    for passage, origin in pairing.pairs:
        kinds = {h.kind for h in passage.hedges}
        theirs = _kinds(origin, (passage,))
        said = any(y.kind in ("source", "verb") for s in pairing.around(origin) for y in s.sayings)
        whole = " ".join(s.raw for s in origin)
        duty = any(_hits(s, "asks") for s in origin) and _only_duty(passage)
        added = ("modal" in kinds and not theirs - {"future"} and not duty) or (
            "conditional" in kinds and not theirs and not said and not any(_forecast(s) for s in origin)
        )
        if added or (not duty and _word_turned(passage, origin)):
            told.add(passage.raw)
            yield Fault("hedge-added", passage.raw, "error", passage.raw, whole)
    for s, heirs in pairing.heirs:
        kinds = {h.kind for h in s.hedges}
        theirs = _kinds(heirs, (s,))
        told_by = {y.kind for p in heirs for y in p.sayings}
        said = "verb" in told_by or ("source" in told_by and not any(y.kind == "source" for y in s.sayings))
        if any(y.kind == "source" for y in s.sayings) and not any(
            y.kind == "verb" and not (y.at and p.tokens[y.at - 1].low == ",") for p in heirs for y in p.sayings
        ):
            said = False  # « serait …, selon X »: the conditional doubts what X says; « X affirme avoir … » does too
        lost = (bool(kinds & {"modal", "if"}) and not theirs - {"future"}) or (
            "conditional" in kinds and not theirs and not said
        )
        lost = lost or _pondered_away(s, heirs)
        lost = lost or (any(_word_turned(s, (p,)) for p in heirs if "modal" in kinds) and len(heirs) == 1)
        if lost and heirs[0].raw not in told:
            yield Fault("hedge-lost", heirs[0].raw, "error", heirs[0].raw, s.raw)


def _pondered_away(s: Passage, heirs: Sequence[Passage]) -> bool:
    """Return whether the page tells as done what the source says to be asked for, weighed, or to hang on a condition."""
    asked, pondered = _hits(s, "asks"), _hits(s, "ponders") or _hangs(s)
    if not asked and not pondered:
        return False
    if any(p.hedges or _hits(p, "kept") or "?" in p.raw for p in heirs):
        return False
    return pondered or (
        not any(p.polarity.denials for p in heirs)
        and not any(y.kind in ("source", "verb", "weak") for p in heirs for y in p.sayings)
    )


def _only_duty(passage: Passage) -> bool:
    """Return whether its one hedge is « devrait », which tells what somebody asks for as well."""
    return all(passage.tokens[h.at].lemma in ("devoir", "should") for h in passage.hedges if h.kind == "modal")


@lru_cache(maxsize=4096)
def _hits(passage: Passage, part: str) -> bool:
    return bool(find(passage.tokens, index("hedges", passage.lang, part)))


_FUTURE = ("ra", "ront", "rai", "ras", "rez", "rons")


def _hangs(s: Passage) -> bool:
    """Return whether a sentence sets what will be under a condition (« fermera si nul repreneur ne vient »): the main clause comes first, the clause of « si » last."""
    if s.lang != "fr":
        return False
    at = next((i for i, t in enumerate(s.tokens) if t.low == "si" and i > 2), None)
    if at is None or any(t.low == "comme" for t in s.tokens[at - 1 : at]):
        return False
    future = any(t.low.endswith(_FUTURE) and t.lemma.endswith(("er", "ir", "re", "oir")) for t in s.tokens[:at])
    verb = s.tokens[at + 1 : at + 8]
    return future and not any(t.low.endswith(_FUTURE) and t.lemma.endswith(("er", "ir", "re")) for t in verb)


def _forecast(passage: Passage) -> bool:
    """Return whether a sentence tells a forecast or a plan."""
    return _hits(passage, "forecasts")


def _kinds(passages: Sequence[Passage], others: Sequence[Passage]) -> set[str]:
    """Return the kinds of hedges in sentences, without the weak ones that stand on both sides (« le risque »): they answer for nothing."""
    both = {o.tokens[h.at].root for o in others for h in o.hedges if h.kind == "weak"}
    return {h.kind for p in passages for h in p.hedges if h.kind != "weak" or p.tokens[h.at].root not in both}


def _word_turned(one: Passage, others: Sequence[Passage]) -> bool:
    """Return whether a verb that `one` hedges stands in `others` plainly: no hedge near it there, none in its clause."""
    for hedge in one.hedges:
        if hedge.kind in ("weak", "if", "future"):
            continue
        word = _hedged(one, hedge.at)
        if word is None:
            continue
        kin = [(o, i) for o in others for i, keys in o.concepts.items() if alike(one.concepts[word], keys)]
        if kin and not any(_open(o, i) for o, i in kin):
            return True
    return False


def _hedged(passage: Passage, at: int) -> int | None:
    """Return the word that a hedge bears on: the content word next behind it, or the conditional itself."""
    for i in range(at, min(len(passage.tokens), at + 5)):
        if passage.tokens[i].low in ",;:.»":
            return None
        if i in passage.concepts and (i > at or passage.tokens[i].low.endswith(("rait", "raient"))):
            return i
    return None


def _open(passage: Passage, at: int) -> bool:
    return any(abs(h.at - at) <= 14 for h in passage.hedges) or any(abs(s.at - at) <= 3 for s in passage.sayings)
