"""« …, mais il refuse » → « …. Mais il refuse » ; « …, et la ville a payé » → « …. La ville a payé »."""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import RELATIVE_WORDS, begins, finite_word, is_finite, main_verb, subject
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import (
    asked,
    conditioned,
    framed,
    is_frame,
    open_clause,
    open_complement,
    open_reason,
    words,
)

_MARKS = {"mais", "car", "et", "puis"}
_LEAD = 7
"""Words that may stand between the conjunction and the subject (« et, par hasard, c'est … »)."""


def coordination(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the places where a main clause with a subject of its own is coordinated by mais, car, puis or et."""
    root = main_verb(doc)
    if root is None or framed(doc, root):
        return
    for token in doc[1:-2]:
        if token.lower_ not in _MARKS or root.i > token.i or ":" in text[: token.idx]:
            continue
        before = doc[token.i - 1]
        comma = before.text == ","
        if not (comma or token.lower_ == "et") or not _opens_clause(doc, token):
            continue
        if (
            open_complement(doc, token.i)
            or open_reason(doc, token.i)
            or not _scope_is_sure(doc, text, token, comma=comma)
        ):
            continue
        first = doc[token.i + 1 :][0] if token.lower_ == "et" else token
        if first.text == ",":
            first = doc[first.i + 1]
        start = before.idx if comma else before.idx + len(before.text)
        if text[first.idx].isalpha():
            yield cut_at(start, first.idx + 1, f". {text[first.idx].upper()}", token.lower_)


def _scope_is_sure(doc: Any, text: str, mark: Any, *, comma: bool) -> bool:
    """Return whether the clause can belong to nothing but the main clause. « Mais » and « car » behind a comma do."""
    if mark.lower_ in {"mais", "car", "puis"}:
        return True
    if asked(doc, mark.i) or doc[mark.i + 1].lower_ in words("question"):
        return False
    return not conditioned(text, mark.idx) and (comma or not open_clause(doc, mark.i))


def _opens_clause(doc: Any, mark: Any) -> bool:
    """Return whether a clause begins right behind the conjunction, with its own subject and a conjugated verb."""
    for verb in doc[mark.i + 1 :]:
        own = subject(verb) if is_finite(verb) else None
        if own is None or own.i > verb.i or own.lower_ in RELATIVE_WORDS:
            continue
        begin, word = begins(own), finite_word(verb)
        if begin > mark.i and not _may_lead(doc[mark.i + 1 : begin]):
            return False
        if begin <= mark.i or word is None or ("Sub" in word.morph.get("Mood") and verb.dep_ != "conj"):
            return False
        return not any(c.dep_ == "mark" and c.i < own.i for c in verb.children)
    return False


def _may_lead(lead: Any) -> bool:
    """Return whether the words may stand before a subject: none, an adverb, a date, or a short phrase in commas."""
    if not len(lead):
        return True
    if len(lead) > _LEAD or any(t.pos_ in {"VERB", "AUX", "SCONJ"} or t.lower_ in RELATIVE_WORDS for t in lead):
        return False
    if lead[0].text == ",":
        return bool(lead[-1].text == "," and not any(t.is_punct for t in lead[1:-1]))
    return (len(lead) == 1 and lead[0].pos_ == "ADV") or is_frame("".join(t.text_with_ws for t in lead))
