"""Attribution: what somebody says stays said, and by the same."""

from collections.abc import Iterable, Iterator, Sequence

from marbre.facts.attribution import Saying, family
from marbre.facts.concepts import alike
from marbre.facts.fault import Fault, Grade
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
        strong = [
            y
            for y in s.sayings
            if (y.kind in ("source", "verb") and not _trailing(s, y)) or s.tokens[y.at].root in _ACCUSING
        ]
        if not strong or _charge_kept(s, strong, heirs) or _quoted_still(s, heirs):
            continue
        near = pairing.around_page(heirs)
        if _kept(s, strong, heirs) or _speaker_stands(s, strong, heirs, near):
            continue
        if (
            any(y.kind in ("source", "verb") for p in near for y in p.sayings)
            and len(heirs) < len(near)
            and len(pairing.source.passages) > 3
        ):
            continue
        told.add(heirs[0].raw)
        grade: Grade = "error" if any(_names_speaker(s, y) for y in strong) else "review"
        yield Fault("attribution-lost", heirs[0].raw, grade, heirs[0].raw, s.raw)
    for passage, origin in pairing.pairs:
        if passage.raw not in told and _figures_exchanged(passage, origin):
            told.add(passage.raw)
            yield Fault("attribution-changed", passage.raw, "error", passage.raw, " ".join(s.raw for s in origin))
    for s, heirs in pairing.heirs:
        for p in heirs:
            if p.raw not in told and (word := _other_mouth(s, p, pairing)):
                told.add(p.raw)
                yield Fault("attribution-changed", word, "error", p.raw, s.raw)
    for passage, origin in pairing.pairs:
        if passage.raw not in told:
            yield from _changed(passage, origin, pairing)


def _names_speaker(s: Passage, y: Saying) -> bool:
    """Return whether a saying has a speaker of its own, or a pronoun for one right beside it (« , a-t-il dit », « she said »)."""
    return bool(y.speaker) or any(
        t.low in _SELVES or t.text.lower().endswith(("-il", "-elle", "-ils", "-elles"))
        for t in s.tokens[max(0, y.at - 3) : y.at + 2]
    )


def _trailing(s: Passage, y: Saying) -> bool:
    """Return whether a saying is a participle hung on a deed of its speaker (« dropped the charges, saying … »)."""
    return not y.speaker and s.tokens[y.at].low.endswith("ing" if s.lang == "en" else "ant")


_CHARGES = frozenset(
    ("acus", "accus", "reproch", "imput", "blam", "soupcon", "charg", "poursui", "mi", "grief", "faut")
)


def _charge_kept(s: Passage, strong: Sequence[Saying], heirs: Sequence[Passage]) -> bool:
    """Return whether a charge is still one (« accusé par X d'avoir … »)."""
    charges = all(s.tokens[y.at].root in _ACCUSING for y in strong)
    return charges and any(t.root in _CHARGES for p in heirs for t in p.tokens)


def _quoted_still(s: Passage, heirs: Sequence[Passage]) -> bool:
    """Return whether what is said stands on the page between quotation marks: somebody is heard to say it."""
    said = {q.folded for q in s.quotations}
    return bool(said) and said <= {q.folded for p in heirs for q in p.quotations}


def _kept(s: Passage, strong: Sequence[Saying], heirs: Sequence[Passage]) -> bool:
    """Return whether the page still says that somebody says it: by a verb, a source, a conditional, a noun of its own."""
    if any(h.kind == "conditional" for p in heirs for h in p.hedges):
        return True
    mine = [s.concepts[i] for y in strong for i in y.speaker if i in s.concepts]
    words = [*s.concepts.values()]
    for p in heirs:
        for y in p.sayings:
            if y.kind in ("source", "verb"):
                return True
            if y.kind == "noun" and (y.at not in p.concepts or not any(alike(p.concepts[y.at], w) for w in words)):
                return True
            theirs = [p.concepts[i] for i in y.speaker if i in p.concepts]
            if y.kind != "weak":
                continue
            if any(t.low in ("que", "that", ":") for t in p.tokens[y.at + 1 : y.at + 4]):
                return True
            named = not mine or p.lang != s.lang or any(alike(a, b) for a in mine for b in theirs)
            if not {p.tokens[y.at].lemma, p.tokens[y.at].lemma + "r"} & _DEEDS and named:
                return True
    return False


_ACCUSING = frozenset(("accus", "reproch", "imput", "blam"))
"""Roots of weak verbs whose complement is a charge that stays the accuser's."""
_SELVES = frozenset(("il", "elle", "ils", "elles", "he", "she", "they"))


def _of_himself(s: Passage, y: Saying) -> bool:
    """Return whether a speaker speaks of himself (« Residents say they were … »): his name beside the claim is its subject then."""
    ahead = [t.low for t in s.tokens[y.at + 1 : y.at + 3] if t.low not in ("que", "that")]
    return y.kind == "verb" and bool(ahead) and ahead[0] in _SELVES


_DEEDS = frozenset(
    (
        "mettre",
        "faire",
        "voir",
        "compter",
        "vouloir",
        "savoir",
        "partager",
        "apprendre",
        "publier",
        "publish",
        "figurer",
        "interroger",
        "put",
        "find",
        "count",
        "show",
    )
)
"""Weak verbs that tell a deed far oftener than a saying."""


def _other_mouth(s: Passage, p: Passage, pairing: Pairing) -> str:
    """Return the speaker of the page where one sentence of the source has one speaker and the page gives it to another, "" else."""
    mine, theirs = _speaking(s), _speaking(p)
    if len(mine) != 1 or len(theirs) != 1 or any(_pronoun(p, y) for y in p.sayings):
        return ""
    k, y = mine[0], theirs[0]
    if _same_speaker(p, y, [(s, k)]):
        return ""
    others = [o for o in pairing.around((s,)) if o is not s]
    for o in others:
        theirs_too = any(v.kind in ("source", "verb") and _same_speaker(p, y, [(o, v)]) for v in o.sayings)
        if theirs_too and not _told_here(p, s, o):
            return ""
    ours, other = _families(p, y, pairing), _families(s, k, pairing)
    if not pairing.bilingual and not ours & other and _strangers(p, y, s, k, pairing):
        return _spoken(p, y)
    if ours & other or "any" in _heads_family(p, y) | _heads_family(s, k):
        return ""
    if ours and other and not (pairing.bilingual and len(pairing.source.passages) > 3):
        return _spoken(p, y)
    words = [p.concepts[i] for i in _heads(p, y.speaker) if i in p.concepts]
    there = [w for o in pairing.around((s,)) for i, w in o.concepts.items() if not (o is s and i in k.speaker)]
    gone = not any(
        alike(s.concepts[i], w)
        for i in _heads(s, k.speaker)
        if i in s.concepts
        for h in pairing.around_page((p,))
        for w in h.concepts.values()
    )
    if gone and words and all(any(alike(w, t) for t in there) for w in words):
        return _spoken(p, y)
    return ""


def _speaking(passage: Passage) -> list[Saying]:
    """Return the sayings of a sentence that name their speaker; weak ones (« annonce ») where no other stands."""
    named = [y for y in passage.sayings if _content(passage, y)]
    strong = [y for y in named if y.kind in ("source", "verb")]
    return strong or [y for y in named if y.kind == "weak" and passage.tokens[y.at].lemma in _ANNOUNCING]


_ANNOUNCING = frozenset(("annoncer", "révéler", "demander", "réclamer", "exiger", "announce", "reveal", "demand"))


def _strangers(p: Passage, y: Saying, s: Passage, k: Saying, pairing: Pairing) -> bool:
    """Return whether no word of either speaker stands in the other text; a bare « le responsable » may be anybody."""

    def gone(passage: Passage, saying: Saying, others: Sequence[Passage]) -> bool:
        words = [passage.concepts[i] for i in saying.speaker if i in passage.concepts]
        there = [w for o in others for w in o.concepts.values()]
        return bool(words) and not any(alike(w, t) for w in words for t in there)

    known_by_role = "any" not in _heads_family(p, y) or sum(i in p.concepts for i in y.speaker) > 1
    return known_by_role and gone(p, y, pairing.source.passages) and gone(s, k, pairing.page.passages)


def _figures_exchanged(passage: Passage, origin: Sequence[Passage]) -> bool:
    """Return whether two speakers have changed figures (« 300 selon la préfecture, 1 200 selon les organisateurs »)."""
    ours = _figures_given(passage)
    theirs = [g for s in origin for g in _figures_given(s)]
    moved = [
        (mine, worth)
        for mine, worth in ours
        for his, told in theirs
        if any(alike(a, b) for a in mine for b in his) and not worth & told and any(worth & w for _, w in theirs)
    ]
    return len({worth for _, worth in moved}) > 1


def _figures_given(passage: Passage) -> list[tuple[list[frozenset[str]], frozenset[float]]]:
    """Return each speaker of a sentence with the figure nearest to his saying, in one part of the sentence."""
    found = []
    figures = [
        (i, q)
        for q in passage.quantities
        if q.kind == "number"
        for i, t in enumerate(passage.tokens)
        if t.start == q.start
    ]
    for y in passage.sayings:
        words = [passage.concepts[i] for i in y.speaker if i in passage.concepts]
        near = [
            (abs(i - y.at), q)
            for i, q in figures
            if not any(t.low in (";", ".") for t in passage.tokens[min(i, y.at) : max(i, y.at)])
        ]
        if words and near:
            found.append((words, min(near, key=lambda x: x[0])[1].figures))
    return found


def _told_here(p: Passage, s: Passage, o: Passage) -> bool:
    """Return whether the page's sentence tells more of one source sentence than of another."""
    words = list(p.concepts.values())
    one, other = (sum(any(alike(w, k) for k in x.concepts.values()) for w in words) for x in (s, o))
    return one > other


def _content(passage: Passage, y: Saying) -> bool:
    return any(i in passage.concepts for i in y.speaker)


def _pronoun(passage: Passage, y: Saying) -> bool:
    return y.kind == "verb" and not y.speaker


def _spoken(passage: Passage, y: Saying) -> str:
    return " ".join(passage.raw[passage.tokens[i].start : passage.tokens[i].end] for i in sorted(y.speaker))


def _heads_family(passage: Passage, y: Saying) -> set[str]:
    return {family(passage.tokens[i]) for i in _heads(passage, y.speaker)} - {""}


def _families(passage: Passage, y: Saying, pairing: Pairing) -> set[str]:
    """Return the families of a speaker: of its words, and of the words that either text sets beside its name."""
    found = {family(passage.tokens[i]) for i in y.speaker}
    names = {passage.tokens[i].low for i in y.speaker if passage.tokens[i].text[0].isupper()}
    for other in (*pairing.source.passages, *pairing.page.passages):
        for i, token in enumerate(other.tokens):
            if token.low in names and token.text[0].isupper():
                found |= {family(t) for t in other.tokens[max(0, i - 5) : i + 6]}
    return found - {"", "any"}


def _tells(p: Passage, y: Saying) -> bool:
    """Return whether a saying tells what is said, and no mere deed (« a publié ses données »)."""
    return y.kind in ("source", "verb") or any(
        t.low in ("que", "that", ":", "«") for t in p.tokens[y.at + 1 : y.at + 4]
    )


def _speaker_stands(s: Passage, strong: Sequence[Saying], heirs: Sequence[Passage], near: Sequence[Passage]) -> bool:
    """Return whether a speaker stands beside what he said: in the sentence that tells it, or saying anything in one next to it."""
    speaking = {i for y in strong for i in (*y.speaker, y.at)}
    claim = [k for i, k in s.concepts.items() if i not in speaking]
    teller = max(heirs, key=lambda p: sum(any(alike(k, t) for t in p.concepts.values()) for k in claim))
    there = [] if any(_of_himself(s, y) for y in strong) else list(teller.concepts.values())
    there += [p.concepts[i] for p in near for y in p.sayings if _tells(p, y) for i in y.speaker if i in p.concepts]
    keys = [s.concepts[i] for y in strong for i in _heads(s, y.speaker) if i in s.concepts]
    return any(alike(k, t) for k in keys for t in there)


def _changed(passage: Passage, origin: Sequence[Passage], pairing: Pairing) -> Iterator[Fault]:
    around = pairing.around(origin)
    theirs = [(s, y) for s in around for y in s.sayings if not any(y.at in d.narrow for d in s.polarity.denials)]
    if not any(y.speaker for _, y in theirs):
        return
    for said in passage.sayings:
        y = Saying(said.at, said.kind, frozenset(i for i in said.speaker if i in passage.concepts))
        if y.kind not in ("source", "verb") or not y.speaker or any(y.at in d.narrow for d in passage.polarity.denials):
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
        open_ended = any(o.kind == "verb" and not o.speaker for s in around for o in s.sayings)
        if open_ended and (elsewhere or _mentioned(passage, y, around)):
            continue  # « celui-ci nie »: the pronoun may stand for this very speaker
        if clash or elsewhere or stranger:
            somebody = bool(ours) and any(o.speaker for _, o in theirs if o.kind in ("source", "verb"))
            grade: Grade = "error" if clash or stranger or somebody else "review"
            yield Fault("attribution-changed", where, grade, passage.raw, " ".join(s.raw for s in origin))
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
    polarity = passage.polarity
    if polarity.denials or polarity.weak or any(p.sign < 0 and p.family != "confirm" for p in polarity.poles):
        return False  # « nie qu'il ait été abîmé », « assure qu'il est intact »
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


def _mentioned(passage: Passage, y: Saying, around: Sequence[Passage]) -> bool:
    words = [passage.concepts[i] for i in _heads(passage, y.speaker) if i in passage.concepts]
    return any(alike(w, k) for w in words for s in around for k in s.concepts.values())


def _stands(passage: Passage, y: Saying, around: Sequence[Passage]) -> bool:
    """Return whether the speaker's words stand in the source, there saying nothing: somebody else was given the words."""
    words = [passage.concepts[i] for i in y.speaker if i in passage.concepts]
    there = [k for s in around for i, k in s.concepts.items() if not any(i in o.speaker for o in s.sayings)]
    return bool(words) and all(any(alike(w, t) for t in there) for w in words)
