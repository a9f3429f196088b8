"""« …, mais il refuse » → « …. Mais il refuse » ; « …, et la ville a payé » → « …. La ville a payé »."""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import is_finite, main_verb, subject
from marbre.language.cuts.model import Cut


def coordination(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the places where a main clause with a subject of its own is coordinated by mais, car or et."""
    root = main_verb(doc)
    if root is None or subject(root) is None:
        return
    for token in doc[1:-2]:
        before = doc[token.i - 1]
        comma = before.text == ","
        if token.lower_ not in {"mais", "car", "et"} or not (comma or token.lower_ == "et"):
            continue
        if not _has_own_clause(token, root):
            continue
        first = doc[token.i + 1] if token.lower_ == "et" else token
        start = before.idx if comma else before.idx + len(before.text)
        yield Cut(start, first.idx + 1, f". {text[first.idx].upper()}", token.lower_)


def _has_own_clause(mark: Any, root: Any) -> bool:
    """Return whether a clause coordinated with the root begins, with its subject, right behind the conjunction."""
    for verb in root.children:
        if verb.dep_ != "conj" or verb.i <= mark.i or not is_finite(verb):
            continue
        own = subject(verb)
        if own is None or any(c.dep_ == "mark" and c.i < own.i for c in verb.children):
            continue
        begin = min(t.i for t in own.subtree)
        if begin == mark.i + 1 and own.lower_ not in {"qui", "que", "qu'"}:
            return True
    return False
