"""Whether a relative clause runs to the end of its sentence, and what a second « qui » in it becomes."""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import RELATIVE_WORDS

_AND = {"et", "mais", "ou", "puis"}


def runs_to_end(doc: Any, who: Any) -> bool:
    """Return whether nothing of the main clause can come behind the relative clause that `who` opens."""
    if coordinated(doc, who):
        return False
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
    """Yield the edits that take « qui » from an « et qui V », « mais qui V » that goes on the clause."""
    for token in doc[who.i + 1 :]:
        if token.lower_ == "qui" and doc[token.i - 1].lower_ in _AND:
            end = doc[token.i - 1].idx + len(doc[token.i - 1].text)
            yield Edit(end, token.idx + len(token.text), "")


def coordinated(doc: Any, who: Any) -> bool:
    """Return whether another relative word goes on the clause in a way that a main clause could not.

    « Qui A et que B » has no subject for B; behind a second « qui », « et qui » might go on either.
    """
    inner = False
    for token in doc[who.i + 1 :]:
        joined = doc[token.i - 1].lower_ in _AND or (token.i > 1 and doc[token.i - 1].text == ",")
        if (
            token.lower_ in RELATIVE_WORDS
            and joined
            and (token.lower_ != "qui" or inner or doc[token.i - 1].text == ",")
        ):
            return True
        inner = inner or (token.lower_ in RELATIVE_WORDS and not joined)
    return False
