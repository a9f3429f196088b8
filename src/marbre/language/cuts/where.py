"""« … dans un village, où elle a fait construire une salle » → « … dans un village. Elle y a fait construire une salle »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import begins, finite_word, is_time, main_verb, subject
from marbre.language.cuts.model import Cut
from marbre.language.cuts.scope import claimed


def where(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last « où » of place, its subject just behind it: « y » says the place again.

    A verb that has a pronoun before it already, or « il y a », is left.
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
        last = max(t.i for t in own.subtree)
        if (
            doc[last + 1].i != word.i
            or own.i > last
            or verb.lemma_ == "avoir"
            or own.dep_.startswith("expl")
            or (own.lower_ == "il" and verb.pos_ == "ADJ")
            or not word.text[0].isalpha()
        ):
            continue
        first = doc[mark.i + 1]
        if text[first.idx].isalpha():
            opening = Edit(doc[mark.i - 1].idx, first.idx + 1, f". {text[first.idx].upper()}")
            yield Cut((opening, Edit(word.idx, word.idx, "y ")), "où")


def _is_place(doc: Any, mark: Any) -> bool:
    """Return whether no time stands just before the comma, where « où » would be « quand »."""
    near = [t for t in doc[max(0, mark.i - 6) : mark.i - 1] if t.pos_ in {"NOUN", "PROPN", "NUM"}]
    return bool(near) and not any(is_time(t) or t.text.isdigit() for t in near)
