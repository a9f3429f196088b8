"""Who speaks in a sentence: persons by their office or first name."""

from functools import lru_cache
from typing import Any

from marbre.language.cuts.clause import agreement
from marbre.language.lexicon import rows


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(form for row in rows("job_titles.tsv") for form in row)


def has_title(token: Any) -> bool:
    """Return whether the noun names an office or trade (« présidente »)."""
    return token.lower_ in _titles()


def is_person(token: Any) -> bool:
    """Return whether the token may name a person: a proper name or an office."""
    return token.pos_ == "PROPN" or has_title(token)


def gender_of(name: Any) -> str:
    """Return Il or Elle as the first name of a full name says, "" for a bare surname or a name not known."""
    proper = [t for t in name.subtree if t.pos_ == "PROPN"]
    if len(proper) < 2:
        return ""
    return next(
        ("Elle" if g == "f" else "Il" for g, names in rows("first_names.tsv") if proper[0].text in names.split()), ""
    )


def could_speak(token: Any, known: tuple[str, str] | None) -> bool:
    """Return whether another speaker might be meant: a person, or a subject of the same gender and number."""
    if is_person(token):
        return token.pos_ == "PROPN" or agreement(token) in {known, None}
    subject_like = token.dep_.startswith("nsubj") and token.pos_ == "NOUN"
    return subject_like and agreement(token) in {known, None}
