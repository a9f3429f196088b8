"""What the parse and the dictionary together say of a subject: only where both are sure of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from marbre.language.lexicon import lines
from marbre.language.mask import MASK
from marbre.language.morphology import gender, number, readings
from marbre.rules.context import Context, Text

_PLURAL = frozenset(
    {
        "les",
        "des",
        "ces",
        "ses",
        "mes",
        "tes",
        "nos",
        "vos",
        "leurs",
        "plusieurs",
        "quelques",
        "certains",
        "certaines",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
    }
)
_SINGULAR = frozenset(
    {
        "le",
        "la",
        "l'",
        "un",
        "une",
        "ce",
        "cet",
        "cette",
        "son",
        "sa",
        "mon",
        "ma",
        "notre",
        "votre",
        "leur",
        "chaque",
        "aucun",
        "aucune",
    }
)
_PRONOUNS = {"elle": ("f", "s"), "ils": ("", "p"), "elles": ("f", "p"), "il": ("m", "s")}
_AUXILIARIES = frozenset({"aux", "aux:tense", "aux:pass", "cop"})
_JOINED = frozenset(
    {"et", "ou", "ni", "comme", "avec", "et/ou", "&", "%", "qui", "que", "dont", ",", "(", "–", "—", ":", ";", '"'}
)
"""Words that, between a subject and its verb, make its number unsure."""
MOST_BETWEEN = 7
"""Tokens between the subject and its verb."""


@dataclass(frozen=True)
class Clause:
    """A subject and its verb. `gender` is m, f or "" (unknown), `number` s or p; `finite` carries person and number."""

    subject: Any
    gender: str
    number: str
    finite: Any
    head: Any


@dataclass(frozen=True)
class Place:
    """Where a sentence stands: a text, and the offset at which the parse begins."""

    text: Text
    start: int

    def span(self, token: Any) -> tuple[int, int]:
        """Return the offsets of a token in the text."""
        return self.start + token.idx, self.start + token.idx + len(token.text)

    def is_hidden(self, token: Any) -> bool:
        """Return whether the token stands in a quotation or in what must not be touched."""
        return MASK in self.text.prose[slice(*self.span(token))]


def clauses(context: Context) -> Iterator[tuple[Place, Clause]]:
    """Yield the clauses of the page whose subject has a sure number and stands close before its verb."""
    for text in context.texts:
        for sentence, doc in context.parsed(text):
            place = Place(text, sentence.start)
            for token in doc:
                if token.dep_ in {"nsubj", "nsubj:pass"}:
                    clause = _clause(token)
                    if clause is not None and not place.is_hidden(token) and not place.is_hidden(clause.head):
                        yield place, clause


def _clause(subject: Any) -> Clause | None:
    head = subject.head
    finite = head if "Fin" in head.morph.get("VerbForm") else next((t for t in head.lefts if _is_finite(t)), None)
    kind = _kind(subject)
    if finite is None or kind is None or not subject.i < finite.i or not _is_near(subject, finite):
        return None
    if sum(t.dep_ in {"nsubj", "nsubj:pass", "csubj"} for t in head.children) != 1:
        return None
    return Clause(subject, *kind, finite, head)


def _is_finite(token: Any) -> bool:
    return token.dep_ in _AUXILIARIES and "Fin" in token.morph.get("VerbForm")


def _kind(subject: Any) -> tuple[str, str] | None:
    """Return gender and number, None where they are not sure."""
    word = subject.lower_
    if word in _PRONOUNS and subject.pos_ == "PRON":
        before = subject.nbor(-1) if subject.i else None
        return _PRONOUNS[word] if before is None or before.pos_ not in {"ADP"} else None
    if subject.pos_ != "NOUN" or word in _collective() or word.rstrip("s") in _collective():
        return None
    determiners = [t for t in subject.lefts if t.dep_ in {"det", "nummod"} and t.i >= subject.i - 3]
    if not 1 <= len(determiners) <= 2 or (len(determiners) == 2 and determiners[1].lower_ not in _PLURAL):
        return None
    if any(t.dep_ in {"conj", "cc", "appos", "case"} for t in subject.children):
        return None
    article, form = determiners[0].lower_, number(word)
    said = "p" if article in _PLURAL else "s" if article in _SINGULAR else ""
    if not said or (form and form != said) or not any(r[0] == "N" for r in readings(word)):
        return None
    if not _opens(determiners[0]) or (said == "s" and _follows_mark(determiners[0])):
        return None
    return _gender(article, word), said


def _gender(article: str, word: str) -> str:
    """Return the noun's gender, or where it has both, its article's."""
    said = "f" if article in {"la", "une", "cette", "sa", "ma"} else "m" if article in {"le", "un", "ce", "cet"} else ""
    return gender(word) or said


def _opens(article: Any) -> bool:
    """Return whether the subject opens its clause: what stands before is a conjunction, a relative or a mark."""
    if article.i == 0:
        return True
    before = article.nbor(-1)
    if before.lower_ in {"et", "ou", "ni", "&"}:
        return False
    return before.is_punct or before.pos_ in {"SCONJ", "CCONJ"} or before.lower_ in {"que", "qu'", "où", "dont"}


def _follows_mark(article: Any) -> bool:
    """Return whether a mark stands before: a singular subject there may end a list.

    « Le style, la prose sont… », « que le prix, que le délai soient… ».
    """
    before = [article.nbor(-i) for i in (1, 2) if article.i >= i]
    is_after_que = len(before) == 2 and before[0].lower_ in {"que", "qu'"}
    return bool(before) and bool(before[-1].is_punct if is_after_que else before[0].is_punct)


def _is_near(subject: Any, finite: Any) -> bool:
    between = subject.doc[subject.i + 1 : finite.i]
    if len(between) > MOST_BETWEEN or any(t.lower_ in _JOINED or t.is_punct for t in between):
        return False
    return not any("Fin" in t.morph.get("VerbForm") or (t.pos_ == "PROPN" and t.dep_ == "conj") for t in between)


@lru_cache(maxsize=1)
def _collective() -> frozenset[str]:
    return frozenset(word for line in lines("collective_nouns.txt") for word in line.split())
