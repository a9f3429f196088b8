"""Whether a relative clause runs to the end of its sentence, and what a second « qui » in it becomes."""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit


def runs_to_end(doc: Any, who: Any) -> bool:
    """Return whether nothing of the main clause can come behind the relative clause that `who` opens."""
    if not any(t.text in {",", ";", ":", "–", "—"} for t in doc[who.i :]):
        return True
    for comma in (t for t in doc[who.i : -2] if t.text == ","):
        following = doc[comma.i + 1 : comma.i + 3]
        if any("Fin" in t.morph.get("VerbForm") for t in following):
            return False  # « …, qui doit venir d’ailleurs, portait … »: the main clause goes on
        if any(t.pos_ == "CCONJ" for t in following):
            return False  # « …, qui doit venir, et pour les saisonniers »: a list of the main clause goes on
    root = next(t for t in doc if t.dep_ == "ROOT")
    clause = {t.i for t in who.head.subtree}
    return root.i < who.i and all(t.i in clause or t.is_punct for t in doc[who.i :])


def second_who(doc: Any, who: Any) -> Iterator[Edit]:
    """Yield the edit that takes « qui » from an « et qui V » coordinated with the clause."""
    for token in doc[who.i + 1 :]:
        verb = token.head
        if token.lower_ == "qui" and doc[token.i - 1].lower_ == "et" and verb.dep_ == "conj" and verb.head == who.head:
            end = doc[token.i - 1].idx + len(doc[token.i - 1].text)
            yield Edit(end, token.idx + len(token.text), "")
