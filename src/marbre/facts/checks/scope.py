"""Scope: all, most, some, none, only, one of: how much of a whole the page speaks of."""

import itertools
import re
from collections.abc import Iterator, Sequence

from marbre.facts.checks.quantities import complements, opposite
from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.tokens import MARKS

_CLASH = {
    "all": ("most", "some", "few", "a_few", "half", "nearly", "many"),
    "wholly": ("some",),
    "most": ("all", "some", "few", "a_few", "half"),
    "some": ("all", "most", "nearly"),
    "a_few": ("all", "most", "nearly", "many"),
    "few": ("all", "most", "many", "nearly"),
    "many": ("few", "a_few"),
    "half": ("all", "most", "few"),
    "nearly": ("half", "some", "few", "a_few"),
    "none": ("most", "many"),
}
"""What a quantifier of the page cannot have been in its source."""
_PARTIAL = frozenset(("most", "some", "few", "a_few", "half", "nearly"))


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's sentences that speak of more or less of a whole than the source does."""
    for passage, origin in pairing.pairs:
        whole = " ".join(s.raw for s in origin)
        ours, theirs = _labels((passage,)), _labels(origin)
        if turned_whole(passage, origin) or complements(passage, origin):
            continue
        if (
            _clash(ours, theirs)
            or ("all" in ours and "all" not in theirs and theirs & _PARTIAL)
            or (
                ("one_of" in ours) != ("one_of" in theirs)
                and _superlative(passage)
                and any(_superlative(s) for s in origin)
            )
            or _against_share(passage, origin)
            or (_only(passage) and any(_except(s) for s in origin) and not passage.polarity.denials)
            or (
                _only(passage)
                and not any(_only(s) or s.polarity.denials or s.polarity.at_most or _except(s) for s in origin)
            )
        ):
            yield Fault("scope", passage.raw, "error", passage.raw, whole)
    for s, heirs in pairing.heirs:
        if any(turned_whole(p, (s,)) or complements(p, (s,)) for p in heirs):
            continue
        theirs = _labels(heirs)
        ours = _labels((s,))
        whole = heirs[0].raw
        loosened = _only(s) and "notably" in theirs and not any(_only(p) for p in heirs)
        lost = _only(s) and not any(_only(p) or p.polarity.denies or p.polarity.at_most for p in heirs)
        if (
            loosened
            or (lost and _only_taken_up(s, heirs))
            or (
                ours & {"most", "nearly"}
                and not theirs & {"most", "nearly", "some", "a_few", "half", "many", "all"}
                and not any(q.bound or q.units for p in heirs for q in p.quantities)
            )
        ):
            yield Fault("scope", whole, "error", whole, s.raw)


def _against_share(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether a quantifier of the page cannot tell the share that the source gives (« un quart » is not « la plupart »)."""
    if any(d == "percent" for q in passage.quantities for d, _ in q.worth):
        return False
    shares = [q for s in origin for q in s.quantities if any(d == "percent" for d, _ in q.worth)]
    told = [q for q in shares if not re.search(r"[\d%]", q.text)]
    labels = _labels((passage,))
    if len(told) != 1 or len(shares) != 1 or _labels(origin) & set(_CLASH):
        return False
    share = max(v for _, v in told[0].worth)
    return (share < 50 and bool(labels & {"most", "all", "nearly"})) or (
        share > 50 and bool(labels & {"few", "a_few", "all"})
    )


_REST = (({"most", "nearly", "many"}, {"few", "some", "only"}), ({"all"}, {"none"}), ({"half"}, {"half"}))
"""Quantifiers of which one names the rest of the other."""


def turned_whole(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether the page tells of the rest what the source tells of the whole (« la plupart restent ouvertes », « une minorité ferme »)."""
    ours, theirs = _labels((passage,)), _labels(origin)
    if not any((ours & a and theirs & b) or (ours & b and theirs & a) for a, b in _REST):
        return False
    return opposite(passage, origin)


def _labels(passages: Sequence[Passage]) -> set[str]:
    return {label for p in passages for label in _of(p)}


def _of(passage: Passage) -> set[str]:
    """Return the classes of a sentence's quantifiers; « tous … ne … pas » are only some."""
    found = set()
    denials = [d.at for d in passage.polarity.denials]
    for h in passage.scopes:
        if passage.tokens[h.first].lemma in ("limiter", "limit") and any(
            t.text[0].isdigit() for t in passage.tokens[h.last + 1 : h.last + 3]
        ):
            continue  # « limitée à 110 » is a bound
        low = passage.tokens[h.first].low
        if (
            h.label == "nearly"
            and h.first == h.last
            and any(t.start == q.start for t in passage.tokens[h.last + 1 : h.last + 2] for q in passage.quantities)
        ):
            continue  # « presque un sur deux » is a figure
        some = (
            low in ("tous", "toutes", "not")
            and h.label in ("all", "other")
            and any(-3 <= h.first - at <= 0 or 0 < at - h.last <= 6 for at in denials)
        )
        found.add("some" if some else h.label)
    return found


def _clash(ours: set[str], theirs: set[str]) -> bool:
    """Return whether a quantifier of ours stands against every quantifier of theirs."""
    quantified = theirs & set(_CLASH)
    return any(
        label not in theirs and quantified and not (ours & quantified) and any(t in _CLASH[label] for t in quantified)
        for label in ours & set(_CLASH)
    )


def _only(passage: Passage) -> bool:
    return bool(passage.polarity.only) or "only" in _of(passage)


def _only_taken_up(s: Passage, heirs: Sequence[Passage]) -> bool:
    """Return whether the page takes up what « seulement » bears on: else the clause is left out, not changed."""
    marks = {*s.polarity.only, *(h.first for h in s.scopes if h.label == "only")}
    near = {j for i in marks for j in _clause(s, i)}
    there = [k for p in heirs for k in p.concepts.values()]
    figures = {f for p in heirs for q in p.quantities for f in q.figures}
    figured = [q for q in s.quantities if any(q.start <= s.tokens[j].start < q.end for j in near)]
    if figured:
        return any(q.figures & figures for q in figured)
    return any(alike(s.concepts[j], k) for j in near if j in s.concepts for k in there)


def _clause(s: Passage, at: int) -> range:
    first = next((i + 1 for i in range(at - 1, -1, -1) if s.tokens[i].low in MARKS), 0)
    last = next((i for i in range(at, len(s.tokens)) if s.tokens[i].low in MARKS), len(s.tokens))
    return range(max(first, at - 5), min(last, at + 6))


def _except(passage: Passage) -> bool:
    """Return whether a sentence makes an exception (« tous, sauf lui »), which « seul » can tell the other way round."""
    return any(t.low in ("sauf", "excepté", "hormis", "except", "exception") for t in passage.tokens)


def _superlative(passage: Passage) -> bool:
    lows = [t.low for t in passage.tokens]
    if passage.lang == "en":
        return any(
            w in ("most", "first", "last", "best", "worst", "least") or (w.endswith("est") and len(w) > 5) for w in lows
        )
    return any(
        a in ("le", "la", "les", "des", "du")
        and b
        in (
            "plus",
            "moins",
            "premier",
            "première",
            "premiers",
            "premières",
            "meilleur",
            "meilleure",
            "meilleurs",
            "principal",
            "principaux",
            "principales",
            "dernier",
            "derniers",
            "pire",
        )
        for a, b in itertools.pairwise(lows)
    )
