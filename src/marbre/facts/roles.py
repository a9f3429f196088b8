"""Who did it to whom: the doer and the done-to of each verb; by the parse in French, by word order and « by » in English."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from marbre.facts.lemma import known
from marbre.facts.reading import Passage
from marbre.facts.relations import Relation
from marbre.language.lexicon import lines

_BY = re.compile(
    r"(?i)\b(?:is|are|was|were|been|being|be|got)\b(?: \w+ly)? (?P<verb>\w+(?:ed|en|wn|ught|ld|t|de|ck|ung|id|ad)) (?:[\w-]+ ){0,10}?by (?!\d|the end|mistake|then|now|far)"
)
_YIELDS = frozenset(["incliner", "perdre", "chuter", "échouer", "lose"])
"""Verbs whose subject is the one beaten, when an opponent is named (« perdre contre », « s'incliner devant »)."""


def passive(passage: Passage) -> bool:
    """Return whether a sentence has a passive with its agent."""
    return _passive(passage.text, 0, len(passage.text)) is not None


_DETERMINERS = {
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "un",
            "une",
            "des",
            "du",
            "au",
            "aux",
            "son",
            "sa",
            "ses",
            "leur",
            "leurs",
            "ce",
            "cet",
            "cette",
            "ces",
            "de",
        ]
    ),
    "en": frozenset(["the", "a", "an", "his", "her", "its", "their", "of"]),
}
_SAME_IN_THE_PAST = frozenset(["beat", "cut", "hit", "put", "set", "shut", "hurt", "let"])
_TELLS = frozenset(
    [
        "annoncer",
        "révéler",
        "dévoiler",
        "savoir",
        "publier",
        "montrer",
        "indiquer",
        "apprendre",
        "dire",
        "announce",
        "reveal",
        "show",
        "find",
        "publish",
    ]
)
_AGAINST = frozenset(["accuser", "reprocher", "critiquer", "attaquer", "accuse", "blame", "criticise", "criticize"])


def reports(passage: Passage, at: int) -> bool:
    """Return whether a verb reports a saying, so that its clause is no deed done to anybody."""
    told = [y for y in passage.sayings if y.at == at]
    return passage.tokens[at].lemma not in _AGAINST and any(
        y.kind != "weak" or passage.tokens[at].lemma in _TELLS for y in told
    )


def roles(passage: Passage) -> list[Relation]:
    """Return the doers and done-tos of a sentence."""
    found = _parsed(passage, passage.doc) if passage.doc is not None else []
    if not found or _passive(passage.text, 0, len(passage.text)):
        found = [*found, *_ordered(passage)]
    cited = frozenset(i for y in passage.sayings if y.kind == "source" for i in y.speaker)
    cut = [Relation("role", _ranked(passage, r.left - cited), r.right - cited, r.pivot) for r in found]
    return [r for r in cut if r.left and r.right]


def _ranked(passage: Passage, doers: frozenset[int]) -> frozenset[int]:
    """Return the doers without those whom they left behind (« par Conti devant Petit »)."""
    edge = next(
        (
            i
            for i in range(min(doers, default=0), max(doers, default=0))
            if passage.tokens[i].low in ("devant", "derrière", "ahead", "behind")
        ),
        None,
    )
    return doers if edge is None else frozenset(i for i in doers if i < edge)


def _ordered(passage: Passage) -> list[Relation]:
    """Return the roles that word order tells: what stands before a verb does it, unless « by » follows."""
    tokens, text = passage.tokens, passage.text
    found = []
    for start, end in _clauses(passage):
        inside = [i for i in range(start, end) if i in passage.concepts]
        passive = _passive(text, tokens[start].start, tokens[end - 1].end) if inside else None
        if passive:
            verb, by = passive
            left = frozenset(i for i in inside if tokens[i].start >= by)
            right = frozenset(i for i in inside if tokens[i].end <= verb)
        else:
            at = _verb(passage, start, end)
            if at is None:
                continue
            comma = max((i for i in range(start, at - 1) if tokens[i].low == ","), default=start - 1)
            left = frozenset(i for i in inside if comma < i < at) or frozenset(i for i in inside if i < at)
            right = frozenset(i for i in inside if i > at)
            if tokens[at].lemma in _YIELDS and any(
                t.low in ("contre", "face", "devant", "against", "to") for t in tokens[at + 1 : at + 5]
            ):
                left, right = right, left
        if left and right:
            pivot = frozenset(i for i in inside if i not in left and i not in right)
            found.append(Relation("role", left, right, pivot))
    return found


_FR_BY = re.compile(
    r"(?i)\b(?:est|sont|était|étaient|été|être|fut|furent|sera|seront|serait|seraient|soit)\b(?: \w+ment)? (?P<verb>\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ts|rt|erte)) (?:[\w'-]+ ){0,12}?par (?!\d|an\b|jour\b|mois\b|exemple)"
)


def _passive(text: str, start: int, end: int) -> tuple[int, int] | None:
    for pattern in (_BY, _FR_BY):
        m = pattern.search(text, start, end)
        if m:
            return m.start(), m.end()
    return None


def _clauses(passage: Passage) -> list[tuple[int, int]]:
    found, start = [], 0
    for i, token in enumerate(passage.tokens):
        if token.low in (";", ".", ":", "while", "tandis", "but", "mais"):
            found.append((start, i))
            start = i + 1
    found.append((start, len(passage.tokens)))
    return [(a, b) for a, b in found if b > a]


def _verb(passage: Passage, start: int, end: int) -> int | None:
    """Return the first finite verb of a clause, or the participle behind its « avoir »; None in a passive without an agent."""
    tokens = passage.tokens
    for i in range(start + 1, end):
        token = tokens[i]
        if (
            not token.is_word
            or token.text[0].isupper()
            or i not in passage.concepts
            or (token.low == token.lemma and token.low not in _SAME_IN_THE_PAST)
        ):
            continue
        if tokens[i - 1].low in _DETERMINERS[passage.lang]:
            continue
        helper = tokens[i - 1].lemma if tokens[i - 1].lemma in ("avoir", "être", "have", "be") else ""
        if passage.lang == "fr":
            if not token.lemma.endswith(("er", "ir", "re")) or not known(token.lemma, "fr"):
                continue
            if (
                token.low.endswith(("é", "ée", "és", "ées", "i", "ie", "u", "ue", "us", "is", "it", "ant"))
                and not helper
                and not token.low.endswith("it")
            ):
                continue
        elif token.low.endswith(("ing", "s")) or not known(token.lemma, "en"):
            continue
        if (helper in ("être", "be") and tokens[i - 2].low != "se") or reports(passage, i):
            return None
        return i
    return None


_OBJECT = ("obj", "iobj", "obl:arg", "obl:mod", "obl", "xcomp")
_TOWARDS = frozenset(("contre", "à", "au", "aux", "auprès", "envers", "devant"))


def _parsed(passage: Passage, doc: Any) -> list[Relation]:
    at = {t.start: i for i, t in enumerate(passage.tokens)}
    found = []
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        kids = list(verb.children)
        if at.get(verb.idx) is not None and reports(passage, at[verb.idx]):
            continue
        subjects = [c for c in kids if c.dep_ == "nsubj"]
        patients = [c for c in kids if c.dep_ == "nsubj:pass"]
        if any(c.lower_ in ("se", "s'", "s’") for c in kids) and any(
            c.dep_.startswith("obl") and any(g.lower_ == "par" for g in c.children) for c in kids
        ):
            patients, subjects = patients or subjects, []  # « se transmet par les moustiques »
        agents = [
            c
            for c in kids
            if c.dep_ == "obl:agent"
            or (c.dep_.startswith("obl") and patients and any(g.lower_ == "par" for g in c.children))
        ]
        objects = [
            c
            for c in kids
            if c.dep_ in _OBJECT and (not c.dep_.startswith("obl") or any(g.lower_ in _TOWARDS for g in c.children))
        ]
        if patients:
            left = _words(passage, at, agents)
            right = _words(passage, at, patients)
        else:
            left = _words(passage, at, subjects)
            right = _words(passage, at, objects)
            if verb.dep_ in ("acl", "acl:relcl") and not subjects and agents:
                left, right = _words(passage, at, agents), _words(passage, at, [verb.head], shallow=True)
            elif verb.dep_ == "acl:relcl" and subjects and subjects[0].lower_ in ("qui",):
                left = _words(passage, at, [verb.head], shallow=True)
        if verb.lemma_ in _YIELDS and any(c.dep_.startswith("obl") for c in objects):
            left, right = right, left
        left, right = left - right, right - left
        pivot = frozenset(i for i in [at.get(verb.idx)] if i is not None and i in passage.concepts)
        if left and right:
            found.append(Relation("role", left, right, pivot))
    return found


@lru_cache(maxsize=1)
def _span_words() -> frozenset[str]:
    """Return the nouns of time, which do nothing to anybody."""
    return frozenset(lines("time_nouns.txt"))


_CLAUSES = ("acl", "acl:relcl", "advcl", "parataxis", "ccomp")


def _phrase(head: Any) -> Iterator[Any]:
    """Yield the tokens of a nominal phrase, its clauses left out."""
    yield head
    for child in head.children:
        if child.dep_ not in _CLAUSES:
            yield from _phrase(child)


def _words(passage: Passage, at: dict[int, int], heads: list[Any], *, shallow: bool = False) -> frozenset[int]:
    found = set()
    for head in heads:
        for token in (
            [head, *(c for c in head.children if c.dep_ in ("flat:name", "appos", "nmod", "amod"))]
            if shallow
            else _phrase(head)
        ):
            i = at.get(token.idx)
            if (
                i is not None
                and i in passage.concepts
                and passage.tokens[i].low.removesuffix("-là") not in _span_words()
            ):
                found.add(i)
    return frozenset(found)
