"""« …, la voiture qui devait la sauver. » → « …. Cette voiture devait la sauver. »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import demonstrative, is_finite
from marbre.language.cuts.model import Cut

_DETERMINERS = {"le", "la", "un", "une", "les", "des"}


def apposition(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last apposition « la N qui V … » whose relative clause runs to the sentence's end."""
    for who in doc:
        if who.lower_ != "qui" or who.i < 4:
            continue
        noun, article = doc[who.i - 1], doc[who.i - 2]
        if noun.pos_ != "NOUN" or article.lower_ not in _DETERMINERS or doc[who.i - 3].text != ",":
            continue
        verb = who.head
        named = doc[who.i - 4]
        if not is_finite(verb) or named.pos_ not in {"PROPN", "NOUN", "NUM", "ADJ"} or not runs_to_end(doc, who):
            continue
        this = demonstrative(noun, article)
        if this is not None and not any(t.text == "," for t in doc[who.i : verb.i]):
            yield Cut(doc[who.i - 3].idx, who.idx + len(who.text), f". {this.capitalize()} {noun.text}", "apposition")


def runs_to_end(doc: Any, who: Any) -> bool:
    """Return whether nothing of the main clause can come behind the relative clause that `who` opens."""
    if not any(t.text in {",", ";", ":", "–", "—"} for t in doc[who.i :]):
        return True
    root = next(t for t in doc if t.dep_ == "ROOT")
    clause = {t.i for t in who.head.subtree}
    return root.i < who.i and all(t.i in clause or t.is_punct for t in doc[who.i :])
