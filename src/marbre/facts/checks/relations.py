"""Swaps: of what came first and what later, of what is more and what less, of who did it and to whom it was done."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from marbre.facts.concepts import alike, concepts
from marbre.facts.deeds import deeds
from marbre.facts.fault import Fault, FaultKind
from marbre.facts.lemma import known, lemma, root
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.relations import Relation, comparisons, orders
from marbre.facts.roles import passive, roles
from marbre.facts.tokens import MARKS, bare

Placed = tuple[Passage, Relation]
Read = Callable[[Passage], list[Relation]]


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's sentences that turn a relation of the source round.

    What was found between a sentence and its origin is remembered with the parser: an edit changes few of them.
    """
    parser = next((p.parser for p in pairing.page.passages), None)
    known: dict[Any, tuple[FaultKind, ...]] = {} if parser is None else parser.notes
    keys = [("relations", pairing.page.lang, p.raw, *(s.raw for s in origin)) for p, origin in pairing.pairs]
    fresh = [pair for key, pair in zip(keys, pairing.pairs, strict=True) if key not in known]
    _parse_together([s for passage, origin in fresh if _may_swap(passage, origin) for s in (passage, *origin)])
    events, amounts, parties = cache(orders), cache(comparisons), cache(roles)
    for key, (passage, origin) in zip(keys, pairing.pairs, strict=True):
        if key not in known:
            known[key] = tuple(_kinds(passage, origin, events, amounts, parties))
        for kind in known[key]:
            yield Fault(kind, passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))


def _parse_together(passages: Sequence[Passage]) -> None:
    """Parse in one go the sentences whose roles will be asked for: one by one they take twice the time."""
    french = [p for p in passages if p.lang == "fr" and p.parser is not None]
    if french and french[0].parser is not None:
        french[0].parser.parse([p.raw for p in french])


def _kinds(passage: Passage, origin: Sequence[Passage], events: Read, amounts: Read, parties: Read) -> list[FaultKind]:
    """Return the kinds of swaps between a sentence and its origin."""
    found: list[FaultKind] = []
    if _turned(passage, events(passage), _all(origin, events), deed=False):
        found.append("order-of-events")
    if _turned(passage, amounts(passage), _all(origin, amounts), deed=False):
        found.append("comparison-direction")
    if (
        (_may_swap(passage, origin) and _swapped(passage, parties(passage), _all(origin, parties), origin))
        or _crossed(passage, origin)
        or _figures_swapped(passage, origin)
        or _contrast_swapped(passage, origin)
    ):
        found.append("swap-roles")
    if "order-of-events" not in found and _times_swapped(passage, origin):
        found.append("order-of-events")
    if "comparison-direction" not in found and _degree_turned(passage, origin):
        found.append("comparison-direction")
    return found


def _swapped(passage: Passage, ours: Sequence[Relation], theirs: Sequence[Placed], origin: Sequence[Passage]) -> bool:
    """Return whether the doers and done-tos of a sentence have changed places or deeds."""
    return (
        _turned(passage, ours, theirs, deed=True)
        or _converse(passage, ours, theirs)
        or _other_doer(passage, ours, theirs, origin)
        or _doers_exchanged(passage, ours, theirs)
    )


_AGENT = frozenset(("par", "by"))


def _may_swap(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether parties can have changed places at all, by the words alone: a parse takes longest of all.

    They cannot where the words that both sides share stand in one order, in one voice, with as many agents, and no
    verb of the page is the converse of one of the source.
    """
    return any(not _in_order(passage, s) for s in origin) or any(
        _has(passage, one) and any(_has(s, other) for s in origin)
        for a, b in _CONVERSES
        for one, other in ((a, b), (b, a))
    )


def _in_order(p: Passage, s: Passage) -> bool:
    if passive(p) != passive(s) or sum(t.low in _AGENT for t in p.tokens) != sum(t.low in _AGENT for t in s.tokens):
        return False
    furthest = -1
    for keys in p.concepts.values():
        places = [j for j, other in s.concepts.items() if alike(keys, other)]
        if places and places[0] < furthest:
            return False
        furthest = max(places, default=furthest)
    return True


def _has(passage: Passage, verbs: frozenset[str]) -> bool:
    return any(t.lemma in verbs for t in passage.tokens)


def _all(origin: Sequence[Passage], read: Read) -> list[Placed]:
    return [(s, r) for s in origin for r in read(s)]


def _turned(passage: Passage, ours: Sequence[Relation], theirs: Sequence[Placed], *, deed: bool) -> bool:
    straight = crossed = 0.0
    for a in ours:
        for s, b in theirs:
            if deed and not _same_deed(passage, a, s, b):
                continue
            one = _shared(passage, a.left, s, b.left), _shared(passage, a.right, s, b.right)
            two = _shared(passage, a.left, s, b.right), _shared(passage, a.right, s, b.left)
            straight = max(straight, _both(one))
            if not deed or not _same_order(passage, a, s, b):
                crossed = max(crossed, _both(two))
    if not deed and len(ours) == len(theirs) == 1 and not straight:
        s, b = theirs[0]
        one_side = max(_shared(passage, ours[0].left, s, b.right), _shared(passage, ours[0].right, s, b.left))
        agreed = max(_shared(passage, ours[0].left, s, b.left), _shared(passage, ours[0].right, s, b.right))
        if one_side > 1 and not agreed:
            return True
    return crossed > 0 and crossed > straight


def _crossed(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether the parties of one deed, however told, have changed places."""
    ours = deeds(passage)
    if not ours:
        return False
    theirs = [(s, b) for s in origin for b in deeds(s)]
    for a in ours:
        straight = crossed = 0.0
        for s, b in theirs:
            if a.family != b.family:
                continue
            straight = max(straight, _shared(passage, a.doer, s, b.doer), _shared(passage, a.patient, s, b.patient))
            crossed = max(
                crossed, _both((_shared(passage, a.doer, s, b.patient), _shared(passage, a.patient, s, b.doer)))
            )
        if crossed > 1 and straight == 0:
            return True
    return False


_CONVERSES = (
    (
        frozenset(["vendre", "céder", "revendre", "sell", "cede"]),
        frozenset(["acheter", "acquérir", "racheter", "buy", "acquire", "purchase"]),
    ),
    (frozenset(["prêter", "lend", "loan"]), frozenset(["emprunter", "borrow"])),
    (
        frozenset(["embaucher", "recruter", "engager", "hire", "recruit"]),
        frozenset(["licencier", "renvoyer", "congédier", "fire", "sack", "dismiss"]),
    ),
)
"""Verbs that tell one deed from its two ends, or a deed and its contrary: one subject cannot have both for it."""


def _converse(passage: Passage, ours: Sequence[Relation], theirs: Sequence[Placed]) -> bool:
    """Return whether one party does in the page the converse of what it does in the source: it buys what it sold."""
    mine = [(passage, r) for r in ours]
    for one, other in (*_CONVERSES, *((b, a) for a, b in _CONVERSES)):
        here, there = _doing(mine, one), _doing(theirs, other)
        if not here or not there or _doing(theirs, one) or _doing(mine, other):
            continue
        for p, a in here:
            for s, b in there:
                if any(alike(p.concepts[i], s.concepts[j]) for i in a.left for j in b.left):
                    return True
    return False


def _other_doer(p: Passage, ours: Sequence[Relation], theirs: Sequence[Placed], origin: Sequence[Passage]) -> bool:
    """Return whether one deed has two doers by name, each of them named on both sides: the prize went to the other."""
    for a in ours:
        for s, b in theirs:
            if not any(alike(p.concepts[i], s.concepts[j]) for i in a.pivot for j in b.pivot):
                continue
            if _denied(p, a) != _denied(s, b):
                continue  # « la CFTC a signé », « la CFDT n'a pas signé »
            doer, other = _named(p, a.left), _named(s, b.left)
            if not doer or not other or doer & other:
                continue
            everybody = _named(p, frozenset(p.concepts))
            there = {w for o in origin for w in _named(o, frozenset(o.concepts))}
            if any(other & _named(p, r.left) for r in ours):
                continue  # one deed of two doers
            if doer <= there and other <= everybody and not any(doer & _named(o, r.left) for o, r in theirs):
                return True
    return False


def _denied(passage: Passage, relation: Relation) -> bool:
    return any(i in d.narrow for d in passage.polarity.denials for i in relation.pivot)


def _doers_exchanged(p: Passage, ours: Sequence[Relation], theirs: Sequence[Placed]) -> bool:
    """Return whether two doers have changed deeds: each does in the page what the other does in the source."""

    def does(a: Relation, s: Passage, b: Relation) -> bool:
        return (
            any(alike(p.concepts[i], s.concepts[j]) for i in a.pivot for j in b.pivot)
            and _shared(p, a.right, s, b.right) > 0
        )

    pairs = [(a, s, b) for a in ours for s, b in theirs if does(a, s, b)]
    return any(
        _shared(p, a.left, s, b.left) == 0
        and _shared(p, c.left, t, d.left) == 0
        and _shared(p, a.left, t, d.left) > 0
        and _shared(p, c.left, s, b.left) > 0
        for a, s, b in pairs
        for c, t, d in pairs
        if a is not c
    )


def _contrast_swapped(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether what the page sets aside (« et non Ford ») is what the source affirms, and the other way round."""
    ours = _set_aside(passage)
    theirs = {k for s in origin for k in _set_aside(s)}
    everything = {t.low for s in origin for t in s.tokens if t.text[0].isupper()}
    return bool(ours and theirs) and not ours & theirs and ours <= everything


def _set_aside(passage: Passage) -> set[str]:
    return {
        t.low
        for c in passage.polarity.contrasts
        for t in passage.tokens[c + 1 : c + 4]
        if t.text[0].isupper() and t.text[1:2].islower()
    }


def _times_swapped(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether two deeds of one sentence have changed dates."""
    ours, theirs = _dated_deeds(passage), [x for s in origin for x in _dated_deeds(s)]
    exchanged = [
        (a, t) for a, t in ours for b, u in theirs if alike(a, b) and t != u and any(t == v for _, v in theirs)
    ]
    return len({t for _, t in exchanged}) > 1 and not any(
        alike(a, b) and t == u for a, t in ours for b, u in theirs if any(alike(a, x) for x, _ in exchanged)
    )


def _dated_deeds(passage: Passage) -> list[tuple[frozenset[str], tuple[str, str]]]:
    """Return each verb of a sentence with the one date that stands right behind it."""
    found = []
    tokens = passage.tokens
    for t in passage.times:
        if t.part not in ("month", "weekday", "year", "season"):
            continue
        first = next((i for i, w in enumerate(tokens) if w.end > t.start), None)
        if first is None:
            continue
        for i in range(first - 1, max(-1, first - 4), -1):
            if tokens[i].low in MARKS:
                break
            if i in passage.concepts and tokens[i].lemma.endswith(("er", "ir", "re")):
                found.append((passage.concepts[i], (t.part, t.value)))
                break
    return found


def _degree_turned(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether « plus loin que X » has become « moins loin que X »: one adjective, one term, the other way."""
    for sign, word, rest in _degrees(passage):
        for s in origin:
            for other, kin, tail in _degrees(s):
                if (
                    sign != other
                    and (alike(word, kin) or passage.lang != s.lang)
                    and any(alike(a, b) for a in rest for b in tail)
                ):
                    return True
    return False


def _degrees(passage: Passage) -> list[tuple[int, frozenset[str], list[frozenset[str]]]]:
    """Return the comparatives of a sentence: which way, the keys of their adjective or adverb, those of what they are measured by."""
    found = []
    tokens = passage.tokens
    steps = {h.first: 1 if h.label == "up" else -1 for h in passage.directions}
    for i in steps if passage.lang == "en" else ():
        if i + 2 < len(tokens) and tokens[i + 1].low == "than" and i + 2 in passage.concepts:
            found.append((steps[i], passage.concepts.get(i, frozenset()), [passage.concepts[i + 2]]))
    for i, token in enumerate(tokens[:-3]):
        sign = {"plus": 1, "more": 1, "moins": -1, "less": -1}.get(token.low, 0)
        than = (
            next((j for j in (i + 2, i + 3) if tokens[j].low in ("que", "than")), None)
            if sign and len(tokens) > i + 3
            else None
        )
        if than is None or any(0 < i - d.at < 6 for d in passage.polarity.denials):
            continue
        word = passage.concepts.get(i + 1, frozenset({tokens[i + 1].root}))
        rest = [passage.concepts[j] for j in range(than + 1, min(len(tokens), than + 6)) if j in passage.concepts]
        found.append((sign, word, rest))
    return found


def _figures_swapped(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether two names have changed figures (« 12 % à Paris, 8 % à Lyon »)."""
    ours = _bound_figures(passage)
    theirs: dict[str, frozenset[tuple[str, float]]] = {}
    for s in origin:
        theirs |= _bound_figures(s)
    both = [n for n in ours if n in theirs]
    return any(
        {d for d, _ in ours[a]} == {d for d, _ in ours[b]}
        and ours[a] & theirs[b]
        and ours[b] & theirs[a]
        and not ours[a] & theirs[a]
        and not ours[b] & theirs[b]
        for i, a in enumerate(both)
        for b in both[i + 1 :]
    )


def _bound_figures(passage: Passage) -> dict[str, frozenset[tuple[str, float]]]:
    """Return each name of a sentence with the first figure behind it, before the next name and in its clause."""
    found: dict[str, frozenset[tuple[str, float]]] = {}
    names = [n for n in passage.names if len(n.text) > 2]
    for i, name in enumerate(names):
        end = names[i + 1].start if i + 1 < len(names) else len(passage.text)
        figure = next((q for q in passage.quantities if name.end <= q.start < end and q.kind == "number"), None)
        if (
            figure
            and not any(c in passage.text[name.end : figure.start] for c in ";.")
            and name.text.lower() not in found
        ):
            found[bare(name.text)] = figure.worth
    return found


def _named(passage: Passage, words: frozenset[int]) -> set[str]:
    tokens = passage.tokens
    return {
        tokens[i].low
        for i in words
        if tokens[i].text[0].isupper() and (i > 0 or not known(tokens[i].low, passage.lang))
    }


def _doing(found: Sequence[Placed], verbs: frozenset[str]) -> list[Placed]:
    return [(p, r) for p, r in found if any(p.tokens[i].lemma in verbs for i in r.pivot)]


def _same_order(p: Passage, ours: Relation, s: Passage, theirs: Relation) -> bool:
    """Return whether the parties stand in one order in two sentences of one voice: then it is the parse that differs."""
    if passive(p) != passive(s):
        return False
    pairs = [
        (i, j)
        for i in ours.left | ours.right
        for j in theirs.left | theirs.right
        if alike(p.concepts[i], s.concepts[j])
    ]
    pairs.sort()
    return all(a[1] <= b[1] for a, b in itertools.pairwise(pairs))


def _both(pair: tuple[int, int]) -> float:
    """Return how strongly two sides agree: both must, or one with two words."""
    return pair[0] + pair[1] if min(pair) else 0.0


def _shared(p: Passage, ours: frozenset[int], s: Passage, theirs: frozenset[int]) -> int:
    return sum(any(alike(p.concepts[i], s.concepts[j]) for j in theirs) for i in ours)


def _same_deed(p: Passage, ours: Relation, s: Passage, theirs: Relation) -> bool:
    """Return whether two relations tell one deed: its verb, or a word beside the two parties (« une plainte »)."""
    if any(alike(p.concepts[i], s.concepts[j]) for i in ours.pivot for j in theirs.pivot):
        return True
    other = theirs.left | theirs.right | theirs.pivot
    parties = ours.left | ours.right
    shared = sorted(i for i in parties if any(alike(p.concepts[i], s.concepts[j]) for j in other))
    pivot = [i for i in ours.pivot if any(alike(p.concepts[i], s.concepts[j]) for j in other)]
    clusters = sum(1 for a, b in zip([-9, *shared], shared, strict=False) if b - a > 2) + bool(pivot)
    return clusters >= 3 and any(alike(p.concepts[i], deed) for i in [*shared, *pivot] for deed in _deeds())


@lru_cache(maxsize=1)
def _deeds() -> tuple[frozenset[str], ...]:
    words = [
        "plainte",
        "procès",
        "accusation",
        "accuser",
        "reproche",
        "reprocher",
        "attaque",
        "menace",
        "amende",
        "critique",
        "victoire",
        "rachat",
        "offre",
        "demande",
        "poursuite",
        "lettre",
        "dette",
    ]
    return tuple(concepts(w, lemma(w, "fr"), root(w, "fr"), "fr") for w in words)
