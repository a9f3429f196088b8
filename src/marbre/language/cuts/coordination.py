"""« …, mais il refuse » → « …. Mais il refuse » ; « …, et la ville a payé » → « …. La ville a payé »."""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import RELATIVE_WORDS, begins, finite_word, is_finite, main_verb, subject
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import conditioned, framed, open_clause, open_complement

_MARKS = {"mais", "car", "et", "puis"}
_LEAD = 7
"""Words that may stand between the conjunction and the subject (« et, par hasard, c'est … »)."""


def coordination(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the places where a main clause with a subject of its own is coordinated by mais, car, puis or et."""
    root = main_verb(doc)
    if root is None or framed(doc, root):
        return
    for token in doc[1:-2]:
        if token.lower_ not in _MARKS or root.i > token.i:
            continue
        before = doc[token.i - 1]
        comma = before.text == ","
        if not (comma or token.lower_ == "et") or not _opens_clause(doc, token):
            continue
        if open_complement(doc, token.i) or not _scope_is_sure(doc, text, token, comma=comma):
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
    return not conditioned(text, mark.idx) and (comma or not open_clause(doc, mark.i))


def _opens_clause(doc: Any, mark: Any) -> bool:
    """Return whether a clause begins right behind the conjunction, with its own subject and a conjugated verb."""
    for verb in doc[mark.i + 1 :]:
        own = subject(verb) if is_finite(verb) else None
        if own is None or own.i > verb.i or own.lower_ in RELATIVE_WORDS:
            continue
        begin, word = begins(own), finite_word(verb)
        lead = [t for t in doc[mark.i + 1 : begin] if not t.is_punct]
        if (
            begin <= mark.i
            or len(lead) > _LEAD
            or word is None
            or ("Sub" in word.morph.get("Mood") and verb.dep_ != "conj")
        ):
            return False
        return not any(_opens_other(t) for t in lead) and not any(
            c.dep_ == "mark" and c.i < own.i for c in verb.children
        )
    return False


def _opens_other(token: Any) -> bool:
    return token.pos_ in {"VERB", "AUX", "SCONJ"} or token.lower_ in RELATIVE_WORDS or token.dep_ == "mark"
