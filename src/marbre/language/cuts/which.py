"""« …, ce qui a permis de … » → « …. Cela a permis de … »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import finite_word, main_verb, subject
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import open_complement

_BE = {"est", "était", "sera", "serait", "fut", "n'"}


def which(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last « ce qui » that takes up the whole main clause.

    Behind « que » or « si » it might take up what is claimed or supposed: left. « Ce qui est » would need « c’est ».
    """
    root = main_verb(doc)
    if root is None or subject(root) is None:
        return
    for this in doc[4:-4]:
        who = doc[this.i + 1]
        if this.lower_ != "ce" or who.lower_ != "qui" or doc[this.i - 1].text != "," or root.i > this.i:
            continue
        verb = finite_word(who.head)
        if verb is None or doc[who.i + 1].lower_ in _BE or open_complement(doc, this.i) or _goes_on(doc, who):
            continue
        if sum(t.lower_ == "ce" and doc[t.i + 1].lower_ in {"qui", "que", "qu'"} for t in doc[:-1]) == 1:
            yield cut_at(doc[this.i - 1].idx, who.idx + len(who.text), ". Cela", "ce qui")


def _goes_on(doc: Any, who: Any) -> bool:
    """Return whether something that is not of the relative clause may follow it: « …, ce qui représente …, mais … »."""
    return any(t.text in {",", ";", ":", "–", "—"} for t in doc[who.i :])
