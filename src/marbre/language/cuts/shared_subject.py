"""« Les opposants refusent … et ont envoyé … » → « Les opposants refusent …. Ils ont envoyé … »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import (
    RELATIVE_WORDS,
    agreement,
    is_finite,
    is_time,
    main_verb,
    subject,
)
from marbre.language.cuts.gender import noun_agreement
from marbre.language.cuts.model import Cut
from marbre.language.cuts.scope import conditioned, framed, open_clause, open_complement, words

_PRONOUN = {
    ("Masc", "Sing"): "il",
    ("Fem", "Sing"): "elle",
    ("Masc", "Plur"): "ils",
    ("Fem", "Plur"): "elles",
}
_REPEATED = {"il", "elle", "ils", "elles", "nous", "on"}
_REPEATED_FROM = 10
"""Tokens of the first half from which the same pronoun may open the second: « Elle a dit oui. Elle … » is choppy."""
_PLACE = {"dans", "en", "sur", "sous", "pendant", "depuis", "durant", "vers", "chez", "sans"}
_CLITICS = {"se", "s'", "ne", "n'", "lui", "leur", "en", "y", "le", "la", "les", "l'"}


def shared_subject(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the « et » or « mais » before a second verb of the subject, where a pronoun can mean nothing else.

    The subject is a pronoun, which is said again, or a common noun: then no other of its gender and number may stand
    between it and the cut.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    if root is None or own is None or framed(doc, root):
        return
    for verb in root.children:
        if verb.dep_ != "conj" or not is_finite(verb) or subject(verb) is not None:
            continue
        mark = next((c for c in verb.children if c.dep_ == "cc" and c.lower_ in {"et", "mais"}), None)
        if mark is None or mark.i < root.i or not _verb_follows(doc, mark, verb):
            continue
        if open_complement(doc, mark.i) or open_clause(doc, mark.i) or conditioned(text, mark.idx):
            continue
        pronoun = _pronoun(doc, root, own, mark)
        if not pronoun or (root.lower_ == verb.lower_):
            continue
        if own.lower_ in _REPEATED and mark.i < _REPEATED_FROM:
            continue
        before = doc[mark.i - 1]
        start = before.idx if before.text == "," else before.idx + len(before.text)
        said = f"Mais {pronoun}" if mark.lower_ == "mais" else pronoun.capitalize()
        yield Cut((Edit(start, mark.idx + len(mark.text), f". {said}"),), "sujet commun")


def _verb_follows(doc: Any, mark: Any, verb: Any) -> bool:
    at = mark.i + 1
    while at < len(doc) and doc[at].lower_ in _CLITICS:
        at += 1
    return at < len(doc) and at <= verb.i and "Fin" in doc[at].morph.get("VerbForm")


def _pronoun(doc: Any, root: Any, own: Any, mark: Any) -> str:
    """Return the pronoun that says the subject again, "" where it could mean something else."""
    if own.lower_ in _REPEATED and own.dep_ != "expl:subj":
        return str(own.lower_)
    known = noun_agreement(own) if own.pos_ == "NOUN" else None
    if known is None or any(c.lower_ in words("no_antecedent") for c in own.subtree):
        return ""
    if any(c.dep_ == "conj" for c in own.children):
        return ""
    rivals = [
        t
        for t in doc[own.i + 1 : mark.i]
        if t.pos_ in {"NOUN", "PROPN", "PRON"} and not is_time(t) and agreement(t) in {known, None}
    ]
    inside = {t.i for t in own.subtree}
    related = any(t.lower_ in RELATIVE_WORDS for t in doc[own.i : root.i])
    rivals = [t for t in rivals if t.i > root.i or (related and t.i not in inside)]
    rivals = [t for t in rivals if t.lower_ not in _CLITICS and t.text[0].isalpha()]
    return "" if any(not _is_place(t) for t in rivals) else _PRONOUN[known]


def _is_place(noun: Any) -> bool:
    """Return whether the noun only says where or when the main clause takes place."""
    return any(c.dep_ == "case" and c.lower_ in _PLACE for c in noun.children) and noun.dep_.startswith(("obl", "nmod"))
