"""Whether the text itself affirms what a part of a sentence says: nothing else may become a statement in a heading."""

import re
from typing import Any

from marbre.language.lexicon import data, lines

_DENIES = {"ne", "n'", "pas", "jamais", "ni", "guère", "sans", "aucun", "aucune", "plus"}


def is_hedged_sentence(doc: Any, unsure: str = "") -> bool:
    """Return whether a sentence hedges up to its colon or semicolon, or holds a word that `unsure` matches there.

    What follows a colon is another statement; where the main verb stands behind it the whole sentence is read.
    """
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    end = next((t.i for t in doc if t.text in {":", ";"} and root is not None and t.i > root.i), len(doc))
    part = doc[:end]
    return bool(re.search(data("heading_cues.yaml")["hedging"], part.text)) or (
        bool(unsure) and any(re.fullmatch(unsure, t.lower_) for t in part)
    )


def is_stated(root: Any) -> bool:
    """Return whether a main clause is said without negation, condition or hedge (its verb may be one of wishing)."""
    return not is_hedged_sentence(root.doc, data("heading_cues.yaml")["unsure"]) and not _is_denied(root, wishes=False)


def is_affirmed(token: Any) -> bool:
    """Return False where a negation, a condition, a hedge, a wish or a claim of somebody stands above a word.

    The whole sentence counts for hedging words (« selon », « peut-être », « faussement »): their reach is not parsed.
    """
    if is_hedged_sentence(token.doc, data("heading_cues.yaml")["unsure"]):
        return False
    while True:
        if token.pos_ in {"VERB", "AUX"} or token.dep_ in {"ROOT", "ccomp", "xcomp", "advcl", "acl", "acl:relcl"}:
            if _is_denied(token):
                return False
            if token.dep_ in {"ccomp", "xcomp", "advcl", "acl", "acl:relcl"}:
                return False
        if token.head == token:
            return True
        token = token.head


def _is_denied(verb: Any, *, wishes: bool = True) -> bool:
    harmless = lines("harmless_adverbs.txt")
    for child in verb.children:
        if child.lower_ in _DENIES or (child.dep_ == "advmod" and child.i < verb.i and child.lower_ not in harmless):
            return True
        if child.dep_.startswith(("aux", "cop")) and (
            "Cnd" in child.morph.get("Mood") or "Sub" in child.morph.get("Mood")
        ):
            return True
        if child.dep_ == "advcl" and any(g.lower_ in {"si", "s'"} for g in child.children):
            return True
    mood = verb.morph.get("Mood")
    wish = wishes and re.match(data("heading_cues.yaml")["wishes"], verb.lemma_.lower())
    return "Cnd" in mood or "Sub" in mood or "Imp" in mood or bool(wish)


def is_denied_above(token: Any) -> bool:
    """Return whether what a definite noun names may not exist or not hold: « n’a pas la réponse », « comme le sauveur »."""
    claims = re.compile(data("heading_cues.yaml")["claims"])
    if any(c.lower_ in {"sans", "comme", "aucun", "aucune"} for c in token.children):
        return True
    while token.head != token:
        token = token.head
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        negated = any(c.lower_ in {"ne", "n'"} for c in token.children)
        if negated:
            return (
                True  # « ne partage pas l’optimisme », « la reprise ne suffit pas »: a heading would say the contrary
            )
        if token.dep_ == "ccomp" and claims.match(token.head.lemma_.lower()):
            return True
    return False
