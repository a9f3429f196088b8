"""« …, tandis que les familles ont protesté » → « …. Les familles, elles, ont protesté »."""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import finite_word, is_finite, main_verb, subject
from marbre.language.cuts.gender import noun_agreement
from marbre.language.cuts.model import Cut
from marbre.language.cuts.scope import framed, open_clause, open_complement

_SOME = {"certains", "certaines", "uns", "unes", "beaucoup"}
_LONGEST = 6
"""Words of a subject behind which the pronoun still reads well."""
_STRESSED = {
    ("Masc", "Sing"): "lui",
    ("Fem", "Sing"): "elle",
    ("Masc", "Plur"): "eux",
    ("Fem", "Plur"): "elles",
}


def contrast(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the place before a last « tandis que »: the pronoun behind its subject keeps the contrast.

    A common noun must be of certain gender and number; a name has « de son côté »; « d’autres » needs nothing.
    """
    root = main_verb(doc)
    if root is None or framed(doc, root):
        return
    for mark in doc[4:-4]:
        if mark.lower_ != "tandis" or doc[mark.i - 1].text != "," or doc[mark.i + 1].lower_ not in {"que", "qu'"}:
            continue
        pair = doc[mark.i + 3].lower_ == "autres" and any(t.lower_ in _SOME for t in doc[: mark.i])
        if not pair and (open_complement(doc, mark.i) or open_clause(doc, mark.i) or root.i > mark.i):
            return
        yield from _cut(doc, text, mark)
        return


def _cut(doc: Any, text: str, mark: Any) -> Iterator[Cut]:
    begin = doc[mark.i + 2]
    verb = next((t for t in doc[begin.i :] if is_finite(t) and subject(t) is not None), None)
    own = subject(verb) if verb is not None else None
    if verb is None or own is None or min(t.i for t in own.subtree) != begin.i or own.i > verb.i:
        return
    opening = Edit(doc[mark.i - 1].idx, begin.idx + 1, f". {text[begin.idx].upper()}")
    if own.lower_ == "autres":
        yield Cut((opening,), "tandis que")
        return
    last = max(t.i for t in own.subtree)
    word, taken_up = finite_word(verb), _taken_up(own)
    if word is None or not taken_up or last - begin.i > _LONGEST or doc[last].is_punct or word.i > last + 4:
        return
    if any(t.is_punct or "Fin" in t.morph.get("VerbForm") for t in doc[begin.i : last + 1]):
        return
    end = doc[last].idx + len(doc[last].text)
    yield Cut((opening, Edit(end, end, f", {taken_up},")), "tandis que")


def _taken_up(own: Any) -> str:
    """Return what marks the contrast behind the subject: « elles », or behind a proper name « de son côté »."""
    if any(c.dep_ == "conj" for c in own.children):
        return ""
    if own.pos_ == "PROPN" and all(t.pos_ == "PROPN" for t in own.subtree):
        return "de son côté"
    known = noun_agreement(own) if own.pos_ == "NOUN" else None
    return _STRESSED[known] if known else ""
