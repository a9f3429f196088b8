"""« … dans un village, où elle a fait construire une salle » → « … dans un village. Elle y a fait construire une salle »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import begins, finite_word, is_time, main_verb, subject
from marbre.language.cuts.model import Cut
from marbre.language.cuts.scope import claimed


def where(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last « où » of place, its subject just behind it: « y » says the place again.

    « Se » becomes « s’y »; a verb that has another pronoun before it, or « il y a », is left.
    """
    root = main_verb(doc)
    if root is None or subject(root) is None:
        return
    for mark in doc[4:-4]:
        verb = mark.head
        own = subject(verb)
        word = finite_word(verb)
        if mark.lower_ != "où" or doc[mark.i - 1].text != "," or root.i > mark.i or own is None or word is None:
            continue
        if (
            begins(own) != mark.i + 1
            or claimed(doc, mark)
            or any(t.is_punct for t in doc[mark.i : -1])
            or not _is_place(doc, mark)
        ):
            continue
        if verb.lemma_ == "avoir" or (own.lower_ == "il" and (verb.pos_ != "VERB" or word.lemma_ == "avoir")):
            continue  # « il y avait … » would be read as « there was », « il y est possible » nobody says
        last = max(t.i for t in own.subtree)
        clitic = list(doc[last + 1 : word.i])
        if own.i > last or not (not clitic or (len(clitic) == 1 and clitic[0].lower_ in {"se", "s'"})):
            continue
        there = Edit(clitic[0].idx, word.idx, "s’y ") if clitic else Edit(word.idx, word.idx, "y ")
        first = doc[mark.i + 1]
        if text[first.idx].isalpha():
            opening = Edit(doc[mark.i - 1].idx, first.idx + 1, f". {text[first.idx].upper()}")
            yield Cut((opening, there), "où")


def _is_place(doc: Any, mark: Any) -> bool:
    """Return whether no time stands just before the comma, where « où » would be « quand »."""
    near = next((t for t in reversed(doc[: mark.i - 1]) if t.pos_ in {"NOUN", "PROPN", "NUM"}), None)
    return near is not None and not is_time(near) and not near.text.isdigit()
