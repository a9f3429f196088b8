"""Reading a clause off a parse: what stands in it, and who does what."""

from typing import Any

from marbre.language.lexicon import data, lines

SUBJECT = {"nsubj", "nsubj:pass", "expl:subj", "csubj"}
RELATIVE_WORDS = {"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"}


def is_finite(token: Any) -> bool:
    """Return whether a verb, or an auxiliary of it, is conjugated."""
    return finite_word(token) is not None


def finite_word(token: Any) -> Any | None:
    """Return the conjugated word of a predicate: itself or its auxiliary or copula."""
    if "Fin" in token.morph.get("VerbForm"):
        return token
    return next((c for c in token.children if c.dep_.startswith(("aux", "cop")) and is_finite(c)), None)


def subject(token: Any) -> Any | None:
    """Return the subject of a verb or predicate, None where it has none of its own."""
    return next((c for c in token.children if c.dep_ in SUBJECT), None)


def main_verb(doc: Any) -> Any | None:
    """Return the first root that is a conjugated predicate, None where there is none or it is an imperative."""
    root = next((t for t in doc if t.dep_ == "ROOT" and is_finite(t)), None)
    word = finite_word(root) if root is not None else None
    return root if word is not None and "Imp" not in word.morph.get("Mood") else None


def begins(token: Any) -> int:
    """Return the index of the first word of the phrase that the token heads, past a conjunction and punctuation."""
    inside = {t.i for t in token.subtree}
    first: int = min(inside)
    while first < token.i and (token.doc[first].dep_ == "cc" or token.doc[first].is_punct or first not in inside):
        first += 1
    return first


def agreement(token: Any) -> tuple[str, str] | None:
    """Return gender and number, None where the parse does not know both."""
    gender, number = token.morph.get("Gender"), token.morph.get("Number")
    return (gender[0], number[0]) if gender and number else None


def article_of(noun: Any) -> Any | None:
    """Return the article of a noun, None where it has none."""
    return next((c for c in noun.children if c.dep_ == "det" and c.i < noun.i), None)


def is_time(noun: Any) -> bool:
    """Return whether the noun measures or names a time, which no pronoun of a news sentence takes up."""
    return noun.lower_ in lines("time_nouns.txt")


def demonstrative(noun: Any, determiner: Any) -> str | None:
    """Return ce, cet, cette or ces as the noun wants it, None where its gender or number is not certain."""
    if "Plur" in noun.morph.get("Number") or determiner.lower_ in {"les", "des"}:
        return "ces"
    gender = {"le": "Masc", "un": "Masc", "la": "Fem", "une": "Fem"}.get(determiner.lower_)
    if gender is None and determiner.lower_ == "l'":
        gender = next(iter(noun.morph.get("Gender")), None)
    if gender is None:
        return None
    if gender == "Fem":
        return "cette"
    first = noun.text[0].lower()
    if first != "h":
        return "cet" if first in "aeiouéèêâîôûœ" else "ce"
    if determiner.lower_ == "l'" or noun.lower_ in data("cuts.yaml")["mute_h"]:
        return "cet"
    return "ce" if determiner.lower_ == "le" else None
