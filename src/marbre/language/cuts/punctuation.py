"""« …; il refuse » → « …. Il refuse », and the same at a colon that introduces a whole clause."""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import is_finite, subject
from marbre.language.cuts.model import Cut

_CONTINUES = {"il", "elle", "ils", "elles"}
_SPACES = " \u00a0\u202f"


def semicolon(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the semicolon between two clauses, where it is the only one and opens no list."""
    if text.count(";") == 1 and ":" not in text:
        yield from _at(doc, text, ";")


def colon(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the colon before a clause that goes on about the subject (« : il veut tout »).

    Before a noun it explains what was announced (« une condition : l’accord … »): cut, the promise would hang.
    """
    if text.count(":") == 1 and ";" not in text:
        token = next((t for t in doc if t.text == ":"), None)
        if token is not None and token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _CONTINUES:
            yield from _at(doc, text, ":")


def _at(doc: Any, text: str, mark: str) -> Iterator[Cut]:
    token = next((t for t in doc if t.text == mark), None)
    if token is None or token.i + 2 >= len(doc):
        return
    first = doc[token.i + 1]
    left, right = list(doc[: token.i]), list(doc[token.i + 1 :])
    if not _is_clause(left) or not _opens_clause(right) or first.text in '«“"(' or not first.text[0].isalpha():
        return
    start = token.idx
    while start > 0 and text[start - 1] in _SPACES:
        start -= 1
    yield Cut(
        start,
        first.idx + 1,
        f". {text[first.idx].upper()}",
        "point-virgule" if mark == ";" else "deux-points",
    )


def _is_clause(tokens: list[Any]) -> bool:
    return any(is_finite(t) and subject(t) is not None and t.dep_ != "acl:relcl" for t in tokens)


def _opens_clause(tokens: list[Any]) -> bool:
    """Return whether the tokens begin with the subject of a conjugated verb among them."""
    if tokens[0].lower_ in _CONTINUES and any("Fin" in t.morph.get("VerbForm") for t in tokens[1:5]):
        return True
    for verb in tokens:
        own = subject(verb) if is_finite(verb) else None
        if own is None or verb.dep_ in {"acl:relcl", "advcl", "ccomp"}:
            continue
        return min(t.i for t in own.subtree) == tokens[0].i and own.lower_ not in {"qui", "ce"}
    return False
