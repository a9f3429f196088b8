"""Attribution: what somebody says stays said, and by the same."""

from collections.abc import Iterable, Iterator, Sequence

from marbre.facts.attribution import Saying, family
from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.tokens import bare

_PRONOUNS = frozenset(
    [
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "he",
        "she",
        "they",
        "it",
        "ce",
        "celui-ci",
        "celle-ci",
        "ceux-ci",
        "je",
        "nous",
        "i",
        "we",
    ]
)


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's sentences that state as a fact what the source puts in a mouth, or put it in another's."""
    told: set[str] = set()
    for s, heirs in pairing.heirs:
        strong = [y for y in s.sayings if y.kind in ("source", "verb")]
        if not strong:
            continue
        near = pairing.around_page(heirs)
        kept = any(p.sayings for p in heirs) or any(h.kind == "conditional" for p in heirs for h in p.hedges)
        if kept or _speaker_stands(s, strong, near):
            continue
        if (
            any(y.kind in ("source", "verb") for p in near for y in p.sayings)
            and len(heirs) < len(near)
            and len(pairing.source.passages) > 3
        ):
            continue
        told.add(heirs[0].raw)
        yield Fault("attribution-lost", heirs[0].raw, "error", heirs[0].raw, s.raw)
    for passage, origin in pairing.pairs:
        if passage.raw not in told:
            yield from _changed(passage, origin, pairing)


def _speaker_stands(s: Passage, strong: Sequence[Saying], heirs: Sequence[Passage]) -> bool:
    there = [k for p in heirs for k in p.concepts.values()]
    keys = [s.concepts[i] for y in strong for i in y.speaker if i in s.concepts]
    return any(alike(k, t) for k in keys for t in there)


def _changed(passage: Passage, origin: Sequence[Passage], pairing: Pairing) -> Iterator[Fault]:
    around = pairing.around(origin)
    theirs = [(s, y) for s in around for y in s.sayings if not any(y.at in d.narrow for d in s.polarity.denials)]
    if not any(y.speaker for _, y in theirs):
        return
    for said in passage.sayings:
        y = Saying(said.at, said.kind, frozenset(i for i in said.speaker if i in passage.concepts))
        if y.kind not in ("source", "verb") or not y.speaker:
            continue
        ours = {family(passage.tokens[i]) for i in y.speaker} - {""}
        others = {family(s.tokens[i]) for s, o in theirs for i in o.speaker} - {""}
        if _denied_it(passage, y, theirs):
            where = " ".join(passage.raw[passage.tokens[i].start : passage.tokens[i].end] for i in sorted(y.speaker))
            yield Fault("attribution-changed", where, "error", passage.raw, " ".join(s.raw for s in origin))
            return
        heads = {family(passage.tokens[min(y.speaker)])} - {"", "any"}
        clash = bool(heads and others - {"any"}) and not heads & others
        if _generic(passage, y) or (_same_speaker(passage, y, theirs) and not (clash and "any" not in others)):
            continue
        named = [i for i in y.speaker if passage.tokens[i].text[0].isupper()]
        where = " ".join(passage.raw[passage.tokens[i].start : passage.tokens[i].end] for i in sorted(y.speaker))
        if not named and ("any" in ours or (ours and "any" in others and not others - {"any"})):
            continue
        elsewhere = _stands(passage, y, around)
        heads_of = [i for i in _heads(passage, y.speaker) if i in passage.concepts]
        stranger = (
            not ours
            and bool(heads_of)
            and not any(alike(passage.concepts[i], k) for i in heads_of for s in around for k in s.concepts.values())
            and not (
                pairing.bilingual
                and not (_listed(passage, heads_of) and all(_listed(s, _heads(s, o.speaker)) for s, o in theirs))
            )
        )
        if clash or elsewhere or stranger:
            yield Fault("attribution-changed", where, "error", passage.raw, " ".join(s.raw for s in origin))
            return


def _same_speaker(passage: Passage, y: Saying, theirs: Sequence[tuple[Passage, Saying]]) -> bool:
    """Return whether a speaker of the source is this one: a head word of either is among the other's words."""
    ours, heads = _keys(passage, y.speaker), _keys(passage, _heads(passage, y.speaker))
    for s, o in theirs:
        other, main = _keys(s, o.speaker), _keys(s, _heads(s, o.speaker))
        if any(alike(a, b) for a in heads for b in other) or any(alike(a, b) for a in ours for b in main):
            return True
    return False


_DENYING = frozenset(
    [
        "conteste",
        "contestent",
        "nie",
        "nient",
        "réfute",
        "récuse",
        "contester",
        "nier",
        "démentir",
        "réfuter",
        "récuser",
        "deny",
        "dispute",
        "reject",
        "refute",
        "contest",
    ]
)


def _denies(passage: Passage, y: Saying) -> bool:
    return bool({passage.tokens[y.at].lemma, passage.tokens[y.at].low} & _DENYING)


def _denied_it(passage: Passage, y: Saying, theirs: Sequence[tuple[Passage, Saying]]) -> bool:
    """Return whether the page lets somebody say what in the source that very one contests, and another says."""
    if _denies(passage, y) or any(t.low in ("contraire", "inverse") for t in passage.tokens):
        return False
    denying = [(s, o) for s, o in theirs if _denies(s, o)]
    others = [(s, o) for s, o in theirs if not _denies(s, o) and o.kind != "noun"]
    return bool(others) and _same_speaker(passage, y, denying) and not _same_speaker(passage, y, others)


def _keys(passage: Passage, words: frozenset[int]) -> list[frozenset[str]]:
    return [passage.concepts.get(i, frozenset({bare(passage.tokens[i].low)})) for i in words]


def _heads(passage: Passage, speaker: frozenset[int]) -> frozenset[int]:
    """Return a speaker's own words, without those of a complement (« un riverain de l'entrepôt »)."""
    found: set[int] = set()
    inside = False
    for i in range(min(speaker, default=0), max(speaker, default=-1) + 1):
        low = passage.tokens[i].low
        if low == ",":
            inside = False
        elif low in ("de", "du", "des", "of", "from", "at", "chez"):
            inside = bool(found)
        elif i in speaker and not inside:
            found.add(i)
    return frozenset(found) or speaker


def _listed(passage: Passage, words: Iterable[int]) -> bool:
    """Return whether the bilingual list has any of the words: only then can their absence be told."""
    return any(k[0] == "=" for i in words for k in passage.concepts.get(i, ()))


def _generic(passage: Passage, y: Saying) -> bool:
    return all(passage.tokens[i].low in _PRONOUNS for i in y.speaker)


def _stands(passage: Passage, y: Saying, around: Sequence[Passage]) -> bool:
    """Return whether the speaker's words stand in the source, there saying nothing: somebody else was given the words."""
    words = [passage.concepts[i] for i in y.speaker if i in passage.concepts]
    there = [k for s in around for i, k in s.concepts.items() if not any(i in o.speaker for o in s.sayings)]
    return bool(words) and all(any(alike(w, t) for t in there) for w in words)
