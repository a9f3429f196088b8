"""Reading a clause off a parse: what stands in it, and whether a place in the sentence may be cut at."""

from typing import Any

SUBJECT = {"nsubj", "nsubj:pass", "expl:subj", "csubj"}
_OPEN, _CLOSE = "«(“[", "»)”]"


def is_finite(token: Any) -> bool:
    """Return whether a verb, or an auxiliary of it, is conjugated."""
    if "Fin" in token.morph.get("VerbForm"):
        return True
    return any(c.dep_.startswith(("aux", "cop")) and "Fin" in c.morph.get("VerbForm") for c in token.children)


def subject(token: Any) -> Any | None:
    """Return the subject of a verb or predicate, None where it has none of its own."""
    return next((c for c in token.children if c.dep_ in SUBJECT), None)


def is_free(doc: Any, at: int) -> bool:
    """Return whether the token at that index stands outside quotations, brackets and paired dashes."""
    before = [t.text for t in doc[:at]]
    level = sum(t in _OPEN for t in before) - sum(t in _CLOSE for t in before)
    dashes = sum(t in "–—" for t in before)
    after = sum(t.text in "–—" for t in doc[at:])
    return level == 0 and not (dashes % 2 and after)


def words_between(doc: Any, low: int, high: int) -> int:
    """Return how many words stand between two token indexes."""
    return sum(t.text[0].isalnum() for t in doc[low:high] if t.text)


def main_verb(doc: Any) -> Any | None:
    """Return the root where it is a conjugated predicate, else None."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    return root if root is not None and is_finite(root) else None


def demonstrative(noun: Any, determiner: Any) -> str | None:
    """Return ce, cet, cette or ces as the noun wants it, None where its gender or number is not certain."""
    if "Plur" in noun.morph.get("Number") or determiner.lower_ in {"les", "des"}:
        return "ces"
    gender = {"le": "Masc", "un": "Masc", "la": "Fem", "une": "Fem"}.get(determiner.lower_)
    if gender is None:
        return None
    if gender == "Fem":
        return "cette"
    return "cet" if noun.text[0].lower() in "aeiouyéèêâîôûœh" and noun.text[0].lower() != "h" else "ce"
