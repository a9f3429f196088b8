"""« …, la voiture qui devait la sauver. » → « …. Cette voiture devait la sauver. »"""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import demonstrative, is_finite
from marbre.language.cuts.model import Cut

_DETERMINERS = {"le", "la", "un", "une", "les", "des"}


def apposition(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last apposition « la N … qui V … » whose relative clause runs to the sentence's end.

    A second « et qui » of the same clause loses its « qui ».
    """
    for article in doc[2:-3]:
        noun = doc[article.i + 1]
        if article.lower_ not in _DETERMINERS or noun.pos_ != "NOUN" or doc[article.i - 1].text != ",":
            continue
        who = next((t for t in doc[noun.i + 1 :] if t.lower_ == "qui" or t.text == ","), None)
        named = doc[article.i - 2]
        if who is None or who.lower_ != "qui" or named.pos_ not in {"PROPN", "NOUN", "NUM", "ADJ"}:
            continue
        this, verb = demonstrative(noun, article), who.head
        if this is None or not is_finite(verb) or not runs_to_end(doc, who) or not _belongs(doc, noun, who):
            continue
        if not any(t.text == "," for t in doc[who.i : verb.i]):
            described = text[noun.idx : who.idx].rstrip()
            rest = re.sub(r"\bet qui (?=[^\W\d_])", "et ", text[who.idx + len(who.text) :])
            yield Cut(doc[article.i - 1].idx, len(text), f". {this.capitalize()} {described}{rest}", "apposition")


def runs_to_end(doc: Any, who: Any) -> bool:
    """Return whether nothing of the main clause can come behind the relative clause that `who` opens."""
    if not any(t.text in {",", ";", ":", "–", "—"} for t in doc[who.i :]):
        return True
    for comma in (t for t in doc[who.i : -2] if t.text == ","):
        following = doc[comma.i + 1 : comma.i + 3]
        if any("Fin" in t.morph.get("VerbForm") for t in following):
            return False  # « …, qui doit venir d’ailleurs, portait … »: the main clause goes on
    root = next(t for t in doc if t.dep_ == "ROOT")
    clause = {t.i for t in who.head.subtree}
    return root.i < who.i and all(t.i in clause or t.is_punct for t in doc[who.i :])


def _belongs(doc: Any, noun: Any, who: Any) -> bool:
    """Return whether the words between the noun and « qui » describe the noun: an adjective, « de » and a noun."""
    between = doc[noun.i + 1 : who.i]
    verbs = any(t.pos_ in {"VERB", "AUX"} for t in between)
    return not verbs and (not len(between) or between[0].pos_ in {"ADJ", "ADP"} or between[0].dep_ == "amod")
