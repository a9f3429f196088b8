"""« …; il refuse » → « …. Il refuse ».

At a colon nothing is cut: what stands before it announces what follows (« un point : il y a trop à voir »).
"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import RELATIVE_WORDS, begins, is_finite, main_verb, subject
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import framed

_CONTINUES = {"il", "elle", "ils", "elles"}
_SPACES = " \u00a0\u202f"
_LEAD = 7


def semicolon(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the semicolon between two clauses, where it is the only one and opens no list."""
    if text.count(";") == 1 and ":" not in text:
        yield from _at(doc, text)


def _at(doc: Any, text: str) -> Iterator[Cut]:
    token = next((t for t in doc if t.text == ";"), None)
    root = main_verb(doc)
    if token is None or token.i + 2 >= len(doc) or root is None or root.i > token.i or framed(doc, root):
        return
    first = doc[token.i + 1]
    if not _opens_clause(doc, token.i + 1) or not first.text[0].isalpha():
        return
    start = token.idx
    while start > 0 and text[start - 1] in _SPACES:
        start -= 1
    yield cut_at(start, first.idx + 1, f". {text[first.idx].upper()}", "point-virgule")


def _opens_clause(doc: Any, at: int) -> bool:
    """Return whether a main clause begins there, with its subject or with a short phrase set off before it."""
    if doc[at].lower_ in _CONTINUES and any("Fin" in t.morph.get("VerbForm") for t in doc[at + 1 : at + 5]):
        return True
    for verb in doc[at:]:
        own = subject(verb) if is_finite(verb) else None
        if own is None or own.i > verb.i or own.lower_ in {*RELATIVE_WORDS, "ce"} or verb.dep_ == "acl:relcl":
            continue
        lead = [t for t in doc[at : begins(own)] if not t.is_punct]
        free = not any(t.pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"} or t.lower_ in RELATIVE_WORDS for t in lead)
        return begins(own) >= at and len(lead) <= _LEAD and free
    return False
