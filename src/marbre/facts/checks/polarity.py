"""Negation: what the source denies the page denies, by whatever word, and nothing else."""

from collections.abc import Iterator, Sequence

from marbre.facts.checks.quantities import complements
from marbre.facts.checks.scope import turned_whole
from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.negation import Denial, affirmed
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.facts.tokens import MARKS

_LOOSE = frozenset(
    (
        "go_on",
        "join",
        "paid",
        "recover",
        "public",
        "used",
        "finished",
        "able",
        "present",
    )
)
"""Families whose opposites can both be true of one event (leaving one club is joining another): they answer, they don't accuse."""
_FIRM = frozenset(("confirm", "accept", "present", "enough", "respect", "guilty"))
"""Families whose denying words deny as surely as « ne … pas »."""


_GOVERNING = frozenset(("confirm", "accept", "present"))
"""Families whose denying word denies the very word behind it."""


_TIED = frozenset(("de", "du", "des", "le", "la", "les", "un", "une", "à", "au", "aux", "que", "ce", "cette", "son", "sa", "ses", "avoir", "être", "tout", "toute", "the", "a", "to", "of", "that", "his", "her", "their", "any", "have", "be"))  # fmt: skip


def _governs(passage: Passage, at: int) -> bool:
    """Return whether a denying word, no noun (« a dispute »), stands right before a word that it denies (not « bloqués dans la ville »)."""
    if at > 0 and passage.tokens[at - 1].low in (
        "a",
        "an",
        "the",
        "un",
        "une",
        "le",
        "la",
        "les",
        "this",
        "ce",
        "cette",
    ):
        return False
    behind = next((i for i in sorted(passage.concepts) if i > at), None)
    return behind is not None and all(t.low in _TIED or t.lemma in _TIED for t in passage.tokens[at + 1 : behind])


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the sentences of the page that deny what the source affirms, or affirm what it denies."""
    told: set[str] = set()
    for passage, origin in pairing.pairs:
        if complements(passage, origin) or turned_whole(passage, origin):
            told.add(passage.raw)
            continue
        fault = _added(passage, origin) or _opposed(passage, origin, pairing.around(origin)) or _turned(passage, origin)
        if fault and passage.raw not in told:
            told.add(passage.raw)
            yield fault
    for s, heirs in pairing.heirs:
        if any(turned_whole(p, (s,)) for p in heirs):
            continue
        poles = [p for p in s.polarity.poles if p.sign < 0]
        denied = (
            s.polarity.denials
            or s.polarity.contrasts
            or any(p.family in _FIRM for p in poles)
            or len({p.at for p in poles}) > 1
        )
        if denied and not any(_answers(s, h) for h in heirs) and heirs[0].raw not in told:
            told.add(heirs[0].raw)
            governs = any(p.family in _GOVERNING and _governs(s, p.at) for p in poles)
            sure = bool(s.polarity.denials or s.polarity.contrasts or governs) and _taken_up(s, heirs)
            yield Fault("negation", heirs[0].raw, "error" if sure else "review", heirs[0].raw, s.raw)


def _added(passage: Passage, origin: Sequence[Passage]) -> Fault | None:
    answer = sum(_negatives(s) for s in origin)
    only = any(s.polarity.only for s in origin)
    fresh = [d for d in passage.polarity.denials if not (d.ends and answer)]  # « n'est plus directeur », « a quitté »
    if len(fresh) > 1 and any(h.kind == "if" or s.tokens[h.at].low in _UNLESS for s in origin for h in s.hedges):
        return None  # « pas de vote sans crédits »: a condition told by two denials
    if len(fresh) > 1 and any(t.low in _UNLESS for s in origin for t in s.tokens):
        return None
    if fresh and not only and (not answer or _surplus(passage, origin)):
        sure = any(_affirmed_there(passage, d, origin) for d in fresh)
        return Fault(
            "negation", passage.raw, "error" if sure else "review", passage.raw, " ".join(s.raw for s in origin)
        )
    return None


def _verb(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    return token.low.endswith(("é", "és", "ée", "ées", "u", "us", "ue", "ues", "ir", "er")) and token.lemma.endswith(
        ("er", "ir", "re", "oir")
    )


_UNLESS = frozenset(("if", "unless", "only", "si", "condition", "provided", "sauf", "tant"))


def _affirmed_there(passage: Passage, denial: Denial, origin: Sequence[Passage]) -> bool:
    """Return whether the source affirms what the page denies: the same word, with no denial near it; else it may be another's contrary."""
    kin = [
        _near(s, j)
        for i in (*denial.narrow, *(j for j in denial.wide if _verb(passage, j)))
        if i in passage.concepts
        for s in origin
        for j, keys in s.concepts.items()
        if alike(passage.concepts[i], keys)
    ]
    return bool(kin) and not any(kin)


def _answers(s: Passage, heir: Passage) -> bool:
    """Return whether a sentence of the page answers for a denial: where grammar denies, a denying word of the source's own (« la mort ») is no answer."""
    polarity = heir.polarity
    if not s.polarity.denials:
        return polarity.denies
    if polarity.denials or polarity.contrasts:
        return True
    own = {
        p.family
        for p in s.polarity.poles
        if p.sign < 0 and p.at not in {i for d in s.polarity.denials for i in (*d.narrow, d.at)}
    }
    softened = [_word(s, i) for i in s.polarity.weak]
    return any(p.sign < 0 and p.family != "hold" and p.family not in own for p in polarity.poles) or any(
        not any(alike(_word(heir, i), w) for w in softened) for i in polarity.weak
    )


def _negatives(passage: Passage) -> int:
    """Return how many marks of a sentence deny, by grammar or by a word."""
    polarity = passage.polarity
    return len(polarity.denials) + len(
        {*polarity.weak, *polarity.contrasts, *(p.at for p in polarity.poles if p.sign < 0 and p.family != "hold")}
    )


def _surplus(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether the source denies nothing by grammar, and its denying words each have their own on the page beside the new denial."""
    if any(s.polarity.denials or s.polarity.contrasts for s in origin):
        return False
    reached = {i for d in passage.polarity.denials for i in d.wide}
    mine = [(passage, i, f) for i, f in _marks(passage) if i not in reached]
    for s in origin:
        for i, f in _marks(s):
            answer = next((x for x in mine if f == x[2] != "" or alike(_word(s, i), _word(x[0], x[1]))), None)
            if answer is None:
                return False
            mine.remove(answer)
    return True


def _marks(passage: Passage) -> list[tuple[int, str]]:
    """Return the denying words of a sentence: place and family, "" for one that only softens."""
    poles = [(p.at, p.family) for p in passage.polarity.poles if p.sign < 0]
    return poles + [(i, "") for i in passage.polarity.weak if not any(0 <= i - at <= 1 for at, _ in poles)]


def _word(passage: Passage, at: int) -> frozenset[str]:
    return passage.concepts.get(at, frozenset({passage.tokens[at].root}))


_LIGHT = frozenset(("trouver", "faire", "avoir", "donner", "find", "make", "give", "get", "take", "prendre", "mettre", "recevoir", "receive"))  # fmt: skip
"""Verbs that bear no sense without their object: what is denied is the object."""


def _borne(s: Passage, denial: Denial) -> frozenset[int]:
    """Return the words that a denial bears on: its verb; where that says little or there is none, all that it reaches."""
    verbs = sorted(i for i in denial.narrow if i > denial.at and s.tokens[i].lemma not in _LIGHT)
    return frozenset(verbs[:1]) if verbs and _verb_like(s, verbs[0]) else denial.wide


def _verb_like(s: Passage, at: int) -> bool:
    token = s.tokens[at]
    return s.lang == "en" or (token.lemma.endswith(("er", "ir", "re", "oir")))


def _taken_up(s: Passage, heirs: Sequence[Passage]) -> bool:
    """Return whether the page affirms a word that the source denies: without it the denial may stand in words that no list has."""
    words = {i for d in s.polarity.denials for i in _borne(s, d)}
    words |= {i for c in s.polarity.contrasts for i in range(c + 1, c + 5)}
    # « privé de courant », « refused to sign »: the word that a denying word governs is the next one.
    governed = (next((i for i in sorted(s.concepts) if i > p.at), -1) for p in s.polarity.poles if p.sign < 0)
    words |= {i for i in governed if i >= 0}
    words |= {i for p in s.polarity.poles if p.sign < 0 and p.family == "confirm" for i in range(p.at + 1, p.at + 15)}
    keys = [s.concepts[i] for i in words if i in s.concepts and not s.tokens[i].text[0].isupper()]
    return any(alike(k, o) for k in keys for h in heirs for o in h.concepts.values())


def _opposed(passage: Passage, origin: Sequence[Passage], around: Sequence[Passage]) -> Fault | None:
    """Return a fault where a family of opposites stands on one side only affirmed, on the other only denied."""
    if not passage.raw.rstrip(" *»\u00a0").endswith((".", "!", "…")):
        return None  # a title or a question affirms nothing whole
    if _same_word_turned(passage, origin):
        return Fault("negation", passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))
    for family in {p.family for p in passage.polarity.poles} - _LOOSE:
        mine = [(_word(passage, p.at), p.sign) for p in passage.polarity.poles if p.family == family and p.sure]
        other = [(_word(s, p.at), p.sign) for s in origin for p in s.polarity.poles if p.family == family and p.sure]
        ours = {a for w, a in mine if not any(a == b and alike(w, v) for v, b in other)}
        theirs = {b for v, b in other if not any(a == b and alike(w, v) for w, a in mine)}
        shared = any(a == b == -1 and alike(w, v) for w, a in mine for v, b in other)
        if shared and any(a != b and alike(w, v) for w, a in mine for v, b in other):
            continue  # one denying word on both sides: which of the others it governs is past telling
        if len(passage.polarity.denials) > 1 and sum(len(s.polarity.denials) for s in origin) > 1:
            continue  # which denial reaches which word is past telling
        if family in ("confirm", "advise") and (passage.polarity.denials or any(s.polarity.denials for s in origin)):
            continue
        if _until(passage) != any(_until(s) for s in origin):
            continue  # « fermé jusqu'au 12 », « rouvrira le 12 »
        beside = {p.sign for s in around if s not in origin for p in s.polarity.poles if p.family == family}
        if len(ours) == len(theirs) == 1 and ours != theirs and not ours & beside:
            if family in _TOLD and _unexplained(passage, origin, family):
                return Fault("negation", passage.raw, "review", passage.raw, " ".join(s.raw for s in origin))
            return Fault("negation", passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))
    return None


def _unexplained(passage: Passage, origin: Sequence[Passage], family: str) -> bool:
    """Return whether the page has a denying word of no kin in the source (« dément qu'il ait été abîmé », « assure qu'il est intact »): it may turn the sense back."""
    theirs = [keys for s in origin for keys in s.concepts.values()]
    own = {p.at for p in passage.polarity.poles if p.family == family}
    marks = {*passage.polarity.weak, *(p.at for p in passage.polarity.poles if p.sign < 0)} - own
    return any(not any(alike(_word(passage, i), w) for w in theirs) for i in marks)


_TOLD = frozenset(("confirm", "known"))
"""Families of saying and knowing, whose complement may bear the denial instead."""


def _same_word_turned(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether one and the same word of opposites stands once on either side, denied on one (« n'a jamais cessé », « a cessé »)."""
    if any(t.low in _UNLESS or t.low == "moins" for p in (passage, *origin) for t in p.tokens):
        return False
    mine = [(passage.tokens[p.at].lemma, p.sign) for p in passage.polarity.poles if p.sure and p.family == "go_on"]
    theirs = [
        (s.tokens[p.at].lemma, p.sign) for s in origin for p in s.polarity.poles if p.sure and p.family == "go_on"
    ]
    verbs = {w for w, _ in mine if w.endswith(("er", "ir", "re")) and w not in ("faire", "pouvoir")}
    return any(
        {a for w, a in mine if w == v} | {b for w, b in theirs if w == v} == {1, -1}
        and len({a for w, a in mine if w == v}) == len({b for w, b in theirs if w == v}) == 1
        for v in verbs
    )


def _denials(passages: Sequence[Passage]) -> int:
    return sum(len(s.polarity.denials) + bool(s.polarity.contrasts) for s in passages)


def _until(passage: Passage) -> bool:
    """Return whether a sentence sets an end to a state."""
    return any(t.low in ("jusque", "until", "till") for t in passage.tokens)


def _turned(passage: Passage, origin: Sequence[Passage]) -> Fault | None:
    """Return a fault where one word is denied on one side, and on the other stands with no denial near."""
    ours, theirs = _state(passage), [x for s in origin for x in _state(s)]
    contrast = any(s.polarity.contrasts for s in origin)  # it denies the same word of another thing
    mine, others = _denials((passage,)), _denials(origin)
    for key, state, near in ours:
        kin = [(st, n) for k, st, n in theirs if alike(key, k)]
        if not kin:
            continue
        if state and not contrast and mine > others and not any(st or n for st, n in kin):
            return Fault("negation", passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))
        if (
            others > mine
            and not state
            and not near
            and all(st for st, _ in kin)
            and not any(st for k, st, _ in ours if alike(key, k))
        ):
            return Fault("negation", passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))
    for i, keys in passage.concepts.items():
        token = passage.tokens[i]
        rest = affirmed(token.lemma, passage.lang)
        for s in origin:
            for j, other in s.concepts.items():
                against = affirmed(s.tokens[j].lemma, s.lang)
                if (
                    (
                        (rest and s.tokens[j].lemma == rest and not _near(s, j))
                        or (against and against == token.lemma and not _near(passage, i))
                    )
                    and keys != other
                    and not (_near(passage, i) and rest)
                ):
                    return Fault("negation", passage.raw, "error", passage.raw, s.raw)
    return None


def _state(passage: Passage) -> list[tuple[frozenset[str], bool, bool]]:
    """Return for each content word: its keys, whether grammar denies it, whether any denial stands near."""
    denied = {i for d in passage.polarity.denials for i in d.narrow}
    return [(keys, i in denied, _near(passage, i)) for i, keys in passage.concepts.items()]


def _near(passage: Passage, at: int) -> bool:
    polarity = passage.polarity
    places = {i for d in polarity.denials for i in d.wide} | polarity.only
    places |= {i for c in polarity.contrasts for i in range(c - 6, c + 6)}
    if at in places or any(_subject_of(passage, at, d.at) for d in polarity.denials):
        return True
    marks = [*polarity.weak, *(p.at for p in polarity.poles if p.sign < 0), *polarity.only]
    return any(abs(m - at) <= 7 and m != at for m in marks)


def _subject_of(passage: Passage, at: int, denial: int) -> bool:
    """Return whether a word stands close before a denial in the same clause (« sa démission n'est pas … »)."""
    between = passage.tokens[at + 1 : denial]
    return 0 < denial - at <= 6 and not any(t.low in MARKS or t.low in ("que", "qui", "mais", "that") for t in between)
