"""Direction: a rise stays a rise, and with the same figure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from marbre.facts.checks.quantities import same
from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.pairing import Pairing
from marbre.facts.phrases import find, index
from marbre.facts.quantities import Quantity
from marbre.facts.reading import Passage
from marbre.facts.relations import comparisons

REACH = 7
"""Words between a figure and the rise or fall that it measures, at most."""


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's sentences in which what went up goes down, or the other way round."""
    for passage, origin in pairing.pairs:
        whole = " ".join(s.raw for s in origin)
        ours, theirs = _signs(passage), {x for s in origin for x in _signs(s)}
        for q in passage.quantities:
            sign = _sign_of(passage, q)
            other = {_sign_of(s, t) for s in origin for t in s.quantities if t.worth & q.worth or same(q, t)}
            if sign and other and other <= {-sign}:
                yield Fault("comparison-direction", passage.raw, "error", passage.raw, whole)
                break
        else:
            trend = next((t for s in origin if (t := _trend(s))), 0)
            if _unchanged(passage) != any(_unchanged(s) for s in origin) and bool(ours) != bool(theirs):
                moved = ours if theirs == set() else theirs
                still = passage if _unchanged(passage) else next((s for s in origin if _unchanged(s)), None)
                if still is not None and moved and not _signs(still):
                    yield Fault("comparison-direction", passage.raw, "error", passage.raw, whole)
                    continue
            if _results_swapped(passage, origin):
                yield Fault("comparison-direction", passage.raw, "error", passage.raw, whole)
                continue
            if (trend and ours == {-trend} and theirs <= {trend}) or (
                len(ours) == len(theirs) == 1
                and ours != theirs
                and not _compares(passage, origin)
                and _of_one_thing(passage, origin)
            ):
                yield Fault("comparison-direction", passage.raw, "error", passage.raw, whole)


def _of_one_thing(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether a word close to a rise or fall of the page stands close to one of the source: then one thing is said to rise and to fall."""

    def beside(p: Passage) -> list[frozenset[str]]:
        marks = {at for at, _ in _marks(p)}
        return [keys for i, keys in p.concepts.items() if i not in marks and any(abs(i - at) <= NEARBY for at in marks)]

    there = [k for s in origin for k in beside(s)]
    return any(alike(keys, k) for keys in beside(passage) for k in there)


NEARBY = 4
"""Words between a rise and what rises, at most."""


def _unchanged(passage: Passage) -> bool:
    """Return whether a sentence says that a figure has not moved."""
    return bool(find(passage.tokens, index("direction", passage.lang, "unchanged"))) and bool(passage.quantities)


_RESULT = re.compile(
    r"(?i)\b(?:(?P<up>bénéfices?|profits?|excédents?|surplus|gains?)|(?P<down>pertes?|déficits?|loss(?:es)?|deficits?))\b[^,;.\d]{0,24}$"
)


def _results_swapped(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether one sum is a profit on one side and a loss on the other."""
    mine = _results(passage)
    theirs = [r for s in origin for r in _results(s)]
    return any(
        sign != other and worth & told and not any(worth & w and sign == g for g, w in theirs)
        for sign, worth in mine
        for other, told in theirs
    )


def _results(passage: Passage) -> list[tuple[int, frozenset[float]]]:
    found = []
    for q in passage.quantities:
        m = _RESULT.search(passage.text[max(0, q.start - 45) : q.start])
        if m and q.kind == "number":
            found.append((1 if m["up"] else -1, q.figures))
    return found


_CONTRE = re.compile(r"(?i)\b(?:contre|après|against|after|compared (?:with|to)|versus|up from|down from|from)\b")
_FROM_TO = re.compile(r"(?i)\b(?:de|du|from)\s*$")


def _trend(passage: Passage) -> int:
    """Return which way two figures of one unit say that a thing went (« 2,1 %, contre 2,4 % », « de 4 % à 9 % »), 0 where they don't."""
    for a, b in pairwise(q for q in passage.quantities if q.kind == "number"):
        if {u.dimension for u in a.units} != {u.dimension for u in b.units}:
            continue
        one, other = max(v for _, v in a.worth), max(v for _, v in b.worth)
        if not a.units:
            one, other = max(a.figures), max(b.figures)
        between = passage.text[a.end : b.start]
        if len(between) > 90 or one == other:
            continue
        if re.fullmatch(r"\s*(?:à|to)\s*", between) and _FROM_TO.search(passage.text[: a.start]):
            return 1 if other > one else -1
        if _CONTRE.search(between[-14:]) and a.units:
            return 1 if one > other else -1
    return 0


def _compares(passage: Passage, origin: tuple[Passage, ...]) -> bool:
    """Return whether a comparative stands on either side: which two things it compares is another check's matter."""
    return any(comparisons(s) for s in (passage, *origin))


def _marks(passage: Passage) -> list[tuple[int, int]]:
    """Return the places of rises (+1) and falls (-1), negation reckoned in."""
    bounds = {i for q in passage.quantities if q.bound for i in _before(passage, q, 4)}
    denied = {i for d in passage.polarity.denials for i in d.narrow}
    denials = [d.at for d in passage.polarity.denials]
    found = []
    for h in passage.directions:
        token = passage.tokens[h.first]
        if (
            h.first in bounds
            and not (
                h.first
                and passage.tokens[h.first - 1].low == "de"
                and any(0 < h.first - i <= 3 for i in _figures(passage))
            )
            and (
                token.lemma in ("dépasser", "excéder", "exceed", "surpass")
                or token.low
                in (
                    "plus",
                    "moins",
                    "up",
                    "more",
                    "less",
                    "fewer",
                    "over",
                    "under",
                    "above",
                    "below",
                    "supérieur",
                    "inférieur",
                )
            )
        ):
            continue
        if token.low == "plus" and (any(0 < h.first - d < 6 for d in denials) or _superlative(passage, h.first)):
            continue
        if token.lemma in ("monter", "élever") and any(
            t.low == "se" for t in passage.tokens[max(0, h.first - 2) : h.first]
        ):
            continue  # « se montent à » tells how much
        if token.lemma in _FALLS and any(
            t.lemma in _WEATHER or t.lemma in _AGES for t in passage.tokens[max(0, h.first - 5) : h.first + 5]
        ):
            continue  # « la neige est tombée », « il faut remonter dix ans en arrière »
        if (
            token.low in ("up", "down", "over", "under", "bas", "behind", "ahead", "devant", "derrière")
            or token.lemma in ("céder", "perdre", "pousser", "limiter", "cut", "lose")
        ) and not any(abs(i - h.first) < 6 for i in _figures(passage)):
            continue
        if token.lemma in ("avance", "retard", "lead", "avantage") and any(
            t.low in ("sur", "over", "on") for t in passage.tokens[h.first + 1 : h.first + 3]
        ):
            continue  # « six points d'avance sur lui » is six of « retard » for him
        if token.lemma == "limiter" and any(0 < h.first - o.first <= 2 for o in passage.directions):
            continue  # « une hausse limitée à 1,2 % »
        if token.low in ("more", "most", "better", "mieux", "meilleur") and _superlative(passage, h.first):
            continue
        sign = 1 if h.label == "up" else -1
        if token.low == token.lemma and any(
            p.sign < 0 and p.family in ("succeed", "able") and 0 < h.first - p.at <= 4 for p in passage.polarity.poles
        ):
            sign = -sign  # « a échoué à réduire »
        if h.first in denied and token.low not in ("plus", "moins"):
            continue  # what has not fallen need not have risen
        if token.lemma == "remonter" and any(
            t.low in ("à", "au", "aux", "to") for t in passage.tokens[h.first + 1 : h.first + 2]
        ):
            continue  # « remonte à avril »
        found.append((h.first, sign))
    return found


_FALLS = frozenset(("tomber", "fall", "remonter", "drop"))
_WEATHER = frozenset(
    ("neige", "pluie", "grêle", "eau", "snow", "rain", "hail", "averse", "précipitation", "nuit", "night")
)
_AGES = frozenset(("an", "année", "siècle", "année", "date", "year", "century", "époque"))
"""What falls, and how far back one goes: no quantity goes down or up."""


def _superlative(passage: Passage, at: int) -> bool:
    before = passage.tokens[at - 1].low if at else ""
    after = passage.tokens[at + 1].low if at + 1 < len(passage.tokens) else ""
    if before == "de" and any(i < at and at - i <= 3 for i in _figures(passage)):
        return False  # « 15 % de plus »
    return before in ("le", "la", "les", "de", "des", "the", "au", "du", "non", "en") or (
        after in ("tard", "tôt", "loin", "ou", "que", "encore") and before != "de"
    )


def _figures(passage: Passage) -> list[int]:
    return [i for q in passage.quantities for i, t in enumerate(passage.tokens) if q.start <= t.start < q.end]


def _before(passage: Passage, q: Quantity, reach: int) -> list[int]:
    first = next((i for i, t in enumerate(passage.tokens) if t.start >= q.start), 0)
    return list(range(max(0, first - reach), first))


def _signs(passage: Passage) -> set[int]:
    return {sign for _, sign in _marks(passage)}


def _sign_of(passage: Passage, q: Quantity) -> int:
    first = next((i for i, t in enumerate(passage.tokens) if t.start >= q.start), 0)
    last = max((i for i, t in enumerate(passage.tokens) if t.start < q.end), default=first)
    best, sign = REACH + 1, 0
    written = re.search(
        r"(?<![\w\d])([+-]) ?$", passage.text[: q.start + 2 - len(passage.text[q.start : q.start + 2].lstrip("+- "))]
    )
    if written:
        return 1 if written[1] == "+" else -1
    for at, s in _marks(passage):
        gap = first - at if at < first else at - last + 1
        between = passage.tokens[min(at, last) : max(at, first)]
        if any(
            t.low
            in (",", ";", ".", ":", "(", ")", "et", "and", "quand", "mais", "but", "tandis", "while", "alors", "contre")
            for t in between[1:]
        ):
            continue
        if gap < best:
            best, sign = gap, s
    return sign
