"""« Tesla était au plus mal, perdant de l'argent et prenant du retard » → « Tesla était au plus mal. Tesla perdait … »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import finite_word, main_verb, subject
from marbre.language.cuts.model import Cut
from marbre.language.cuts.scope import claimed

_UNLIKE = {"étant", "ayant", "sachant"}
_AGAIN = {"il", "elle", "ils", "elles"}


def participle(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before last present participles of the main clause, where that is in the imparfait.

    The subject is said again, so it must be a bare name or a pronoun, and no other clause may stand between it and the
    participle: the participle might be that clause's. In another tense « V-ant » tells a consequence: left.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    word = finite_word(root) if root is not None else None
    if root is None or own is None or word is None or "Imp" not in word.morph.get("Tense") or word.dep_ == "aux:tense":
        return
    for token in doc[root.i + 1 : -3]:
        if not _is_present(token) or doc[token.i - 1].text != "," or claimed(doc, token):
            continue
        who = _said_again(text, own)
        between = [t for t in doc[own.i + 1 : token.i] if t.dep_.startswith("nsubj") or t.dep_ == "mark"]
        rest = doc[token.i + 1 : -1]
        if not who or between or any(t.text in {",", ";", ":"} or "Fin" in t.morph.get("VerbForm") for t in rest):
            return
        ending = "aient" if "Plur" in word.morph.get("Number") else "ait"
        again = [t for t in rest if _is_present(t) and doc[t.i - 1].lower_ == "et"]
        start = doc[token.i - 1].idx
        opening = Edit(start, token.idx + len(token.text), f". {who} {token.text[:-3]}{ending}")
        yield Cut((opening, *(_finite(t, ending) for t in again)), "participe")
        return


def _finite(token: Any, ending: str) -> Edit:
    return Edit(token.idx, token.idx + len(token.text), token.text[:-3] + ending)


def _is_present(token: Any) -> bool:
    present = "Part" in token.morph.get("VerbForm") and "Pres" in token.morph.get("Tense")
    return present and token.pos_ == "VERB" and token.lower_.endswith("ant") and token.lower_ not in _UNLIKE


def _said_again(text: str, own: Any) -> str:
    if own.lower_ in _AGAIN and own.dep_ == "nsubj":
        return str(own.lower_).capitalize()
    bare = own.pos_ == "PROPN" and all(t.i == own.i or t.is_punct for t in own.subtree)
    return text[own.idx : own.idx + len(own.text)] if bare else ""
