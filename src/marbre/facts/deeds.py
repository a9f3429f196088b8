"""Deeds between two parties, told in whatever way: who does it, who undergoes it (« racheter », « passer sous le contrôle de »)."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.facts.phrases import find, index
from marbre.facts.reading import Passage
from marbre.facts.tokens import Token

BEFORE, BEHIND = 14, 12
"""Words before and behind a deed in which its parties are looked for."""
_WALL = frozenset((";", ":", ".", "!", "?", "«", "»", "mais", "but", "tandis", "while", "(", ")", "car", "parce"))
_LINK = frozenset(
    (
        "que",
        "laquelle",
        "lequel",
        "lesquels",
        "lesquelles",
        "duquel",
        "où",
        "dont",
        "that",
        "which",
        "when",
        "quand",
        "lorsque",
        "if",
        "si",
    )
)
_BY = frozenset(("par", "by"))


_DETERMINERS = {
    "fr": frozenset(("un", "une", "des", "du", "ce", "cette", "au", "son", "sa", "de")),
    "en": frozenset(("a", "an", "the", "of", "its", "their", "his", "her")),
}


@dataclass(frozen=True)
class Deed:
    """A deed: its family, its place, the words of the doer and of the one it is done to."""

    family: str
    at: int
    doer: frozenset[int]
    patient: frozenset[int]


def deeds(passage: Passage) -> list[Deed]:
    """Return the deeds of a sentence of which both parties are told."""
    tokens = passage.tokens
    found = []
    for hit in find(tokens, index("deeds", passage.lang)):
        family, sign = hit.label[:-1], hit.label[-1]
        ahead, behind = _ahead(passage, hit.first), _behind(passage, hit.last)
        if (
            hit.first
            and tokens[hit.first - 1].low in (",", "»")
            and any(y.at == hit.first and y.kind == "verb" for y in passage.sayings)
        ):
            continue  # « …, dénonce le collectif »: whom, the sentence before has said
        by = next((i for i in range(hit.last + 1, min(len(tokens), hit.last + BEHIND)) if tokens[i].low in _BY), None)
        if _passive(tokens, hit.first) or (by is not None and hit.first and tokens[hit.first - 1].low == "se"):
            if by is None:
                continue
            behind = _behind(passage, by)
            ahead, behind = behind, ahead
        elif _noun(passage, hit.first) or _participle(passage, hit.first):
            if by is None or _noun(passage, hit.first):
                continue
            ahead, behind = _behind(passage, by), ahead
        if sign == "-":
            ahead, behind = behind, ahead
        if ahead and behind:
            found.append(Deed(family, hit.first, ahead - behind, behind - ahead))
    return found


def _passive(tokens: Sequence[Token], at: int) -> bool:
    for i in range(at - 1, max(-1, at - 4), -1):
        if tokens[i].low in ("avoir", "se", "me"):
            return False
        if tokens[i].lemma in ("être", "be") or tokens[i].low in ("été", "been", "being"):
            return not (i > 0 and tokens[i - 1].low == "se")
        if not (
            tokens[i].low.endswith(("ment", "ly"))
            or tokens[i].low in ("pas", "plus", "aussi", "finalement", "déjà", "not", "also")
        ):
            return False
    return False


def _noun(passage: Passage, at: int) -> bool:
    return at > 0 and passage.tokens[at - 1].low in _DETERMINERS[passage.lang] and passage.tokens[at].low != "se"


def _participle(passage: Passage, at: int) -> bool:
    """Return whether a participle stands without its auxiliary (« la société rachetée par X »)."""
    token = passage.tokens[at]
    if passage.lang == "en":
        return False
    if not token.low.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues")) or token.low == token.lemma:
        return False
    return not any(t.lemma in ("avoir", "être") for t in passage.tokens[max(0, at - 4) : at])


def _ahead(passage: Passage, at: int) -> frozenset[int]:
    """Return the content words of the subject: back to the clause's edge, the last aside left out; of « qui » its antecedent."""
    tokens = passage.tokens
    words: list[int] = []
    for i in range(at - 1, max(-1, at - BEFORE), -1):
        low = tokens[i].low
        if low in _WALL or low in _LINK:
            break
        if low in ("qui", "who"):
            words = []
            continue
        if low == "," and words:
            if i == at - 1 or any(tokens[j].low == "," for j in range(max(0, i - 8), i)):
                continue
            break
        words.append(i)
    return frozenset(i for i in words if i in passage.concepts and not _timed(passage, i))


def _behind(passage: Passage, at: int) -> frozenset[int]:
    tokens = passage.tokens
    words: list[int] = []
    for i in range(at + 1, min(len(tokens), at + 1 + BEHIND)):
        low = tokens[i].low
        if (
            low in _WALL
            or low in _LINK
            or low in ("qui", "who", ",", "après", "pour", "after", "for", "avant", "before", "et", "and", "lors")
        ) and (words or low not in ("et", "and")):
            if low == "pour" and not words:
                continue
            break
        words.append(i)
    return frozenset(i for i in words if i in passage.concepts and not _timed(passage, i))


def _timed(passage: Passage, at: int) -> bool:
    start = passage.tokens[at].start
    return any(t.start <= start < t.end for t in passage.times)
