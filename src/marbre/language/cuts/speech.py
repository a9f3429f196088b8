"""« Musk a proposé une fusion, ajoutant que … » → « …. Musk a ajouté que … »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import participle, present
from marbre.language.cuts.clause import RELATIVE_WORDS, agreement, finite_word, main_verb, subject
from marbre.language.cuts.gender import noun_agreement
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import plain, words
from marbre.language.cuts.speaker import could_speak, gender_of, has_title, is_person
from marbre.language.lexicon import lines

_NAME_AGAIN_FROM = 8
"""Tokens of the first half from which the same name may open the second."""
_PERFECT = {"a": "a", "ont": "ont"}


def speech(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a participle of saying that governs « que », in the tense of the main verb.

    Only where the main clause has a person for subject and no other clause stands before the participle: a participle
    behind « alors que Musk … » could be given to the wrong speaker. A proper name is said again; a pronoun or an
    office (« la présidente ») is taken up by a pronoun where no other name could be meant.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    if root is None or own is None or own.dep_ == "nsubj:pass" or plain(text).lower().startswith(("selon", "d'après")):
        return
    for token in doc[2:-2]:
        if token.lower_ not in lines("speech_participles.txt") or doc[token.i - 1].text != ",":
            continue
        if doc[token.i + 1].lower_ not in {"que", "qu'"} or _other_speaker(doc, token, own) or root.i > token.i:
            continue
        who, verb = _speaker(doc, text, own, token), _verb(root, token)
        if who and verb:
            yield cut_at(doc[token.i - 1].idx, token.idx + len(token.text), f". {who} {verb}", "parole")


def _verb(root: Any, token: Any) -> str:
    """Return the verb of saying as the main verb is: passé composé or present, "" for another tense."""
    word = finite_word(root)
    infinitive = _infinitive(token.lower_)
    if word is None or not infinitive or "Cnd" in word.morph.get("Mood"):
        return ""
    plural = "Plur" in word.morph.get("Number")
    if word.i != root.i:
        return f"{word.lower_} {participle(infinitive)}" if word.lower_ in _PERFECT and word.dep_ == "aux:tense" else ""
    return present(infinitive, "Plur" if plural else "Sing") if "Pres" in word.morph.get("Tense") else ""


def _infinitive(form: str) -> str:
    special = {"soutenant": "soutenir", "prétendant": "prétendre", "promettant": "promettre"}
    return special.get(form, form[:-3] + "er")


def _speaker(doc: Any, text: str, own: Any, token: Any) -> str:
    if own.lower_ in {"il", "elle", "ils", "elles"}:
        return str(own.text).capitalize()
    inside = {t.i for t in own.subtree}
    rivals = [t for t in doc[own.i + 1 : token.i] if is_person(t) and t.i not in inside]
    if own.pos_ == "PROPN":
        full = text[own.left_edge.idx : own.right_edge.idx + len(own.right_edge.text)]
        bare = all(t.pos_ == "PROPN" for t in own.subtree) and len(inside) <= 3
        if not bare or (rivals and len(inside) > 1):
            return ""  # a full name twice running is heavy, a pronoun could be the other's
        return gender_of(own) or ("" if token.i < _NAME_AGAIN_FROM else full)
    known = noun_agreement(own)
    if known is None or rivals or not (has_title(own) or any(gender_of(t) for t in own.subtree if t.pos_ == "PROPN")):
        return ""
    return {("Masc", "Sing"): "Il", ("Fem", "Sing"): "Elle"}.get(known, "")


def _other_speaker(doc: Any, token: Any, own: Any) -> bool:
    """Return whether the participle might have another subject: that of a clause between, unless it cannot speak."""
    known = noun_agreement(own) or agreement(own)
    clause = any(
        t.lower_ in RELATIVE_WORDS - {"que", "qu'"} or (t.dep_ == "mark" and t.lower_ in words("when"))
        for t in doc[: token.i]
    )
    others = [
        t
        for t in doc[: token.i]
        if t.dep_.startswith("nsubj") and t.i != own.i and t.i not in {x.i for x in own.subtree}
    ]
    return bool(others) and (
        clause
        or own.pos_ == "PROPN"
        or any(
            (t.pos_ != "PRON" and could_speak(t, known)) or (t.pos_ == "PRON" and t.lower_ != own.lower_)
            for t in others
        )
    )
