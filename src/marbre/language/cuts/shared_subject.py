"""« Les opposants refusent … et ont envoyé … » → « Les opposants refusent …. Ils ont envoyé … »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import is_finite, main_verb, subject, words_between
from marbre.language.cuts.model import Cut

_PRONOUN = {
    ("Masc", "Sing"): "Il",
    ("Fem", "Sing"): "Elle",
    ("Masc", "Plur"): "Ils",
    ("Fem", "Plur"): "Elles",
}
_HALF = 9


def shared_subject(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the « et » before a second verb of a common-noun subject, where a pronoun can mean nothing else.

    Nothing of the subject's gender and number may stand between it and the cut.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    if root is None or own is None or own.pos_ != "NOUN":
        return
    agreement = _agreement(own)
    for verb in root.children:
        if agreement is None or verb.dep_ != "conj" or not is_finite(verb) or subject(verb) is not None:
            continue
        mark = next((c for c in verb.children if c.dep_ == "cc" and c.lower_ == "et"), None)
        if mark is None or mark.i + 1 >= len(doc) or "Fin" not in doc[mark.i + 1].morph.get("VerbForm"):
            continue
        rivals = [
            t
            for t in doc[root.i : mark.i]
            if t.pos_ in {"NOUN", "PROPN", "PRON"} and _agreement(t) in {agreement, None}
        ]
        rivals = [t for t in rivals if t.pos_ != "PRON" or t.lower_ not in {"se", "s'", "en", "y"}]
        if rivals or words_between(doc, 0, mark.i) < _HALF or words_between(doc, mark.i, len(doc)) < _HALF:
            continue
        before = doc[mark.i - 1]
        start = before.idx if before.text == "," else before.idx + len(before.text)
        yield Cut(start, mark.idx + len(mark.text), f". {_PRONOUN[agreement]}", "sujet commun")


def _agreement(token: Any) -> tuple[str, str] | None:
    gender, number = token.morph.get("Gender"), token.morph.get("Number")
    return (gender[0], number[0]) if gender and number else None
