"""« Le maire a déclaré que A et que B » → « Le maire a déclaré que A. Il a ajouté que B »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import participle, present
from marbre.language.cuts.clause import finite_word, main_verb, subject
from marbre.language.cuts.gender import noun_agreement
from marbre.language.cuts.model import Cut, cut_at
from marbre.language.cuts.scope import plain, words
from marbre.language.cuts.speaker import could_speak, gender_of

_OPENS = {"mark", "advmod", "fixed", "obl", "obj", "nmod", "case", "cc"}
_PRONOUN = {
    ("Masc", "Sing"): "Il",
    ("Fem", "Sing"): "Elle",
    ("Masc", "Plur"): "Ils",
    ("Fem", "Plur"): "Elles",
}
_OF_PRONOUN = {pronoun.lower(): known for known, pronoun in _PRONOUN.items()}


def second_claim(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the « et » before the second « que » of a verb of saying, where a pronoun can only mean the speaker.

    « Ajouter » says no more than what the sentence did: the same person said this too.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    if (
        root is None
        or own is None
        or "ajout" in text
        or root.lemma_ not in words("saying") | words("thinking")
        or own.dep_ == "nsubj:pass"
    ):
        return
    if plain(text).lower().startswith(("selon", "d'après", "si ", "s'")) or any(
        c.lower_ == "pas" for c in root.children
    ):
        return
    for mark in doc[root.i + 2 : -4]:
        if mark.lower_ not in {"que", "qu'"} or doc[mark.i - 1].lower_ != "et" or not _same_level(doc, root, mark):
            continue
        who, verb = _speaker(doc, own, mark), _verb(root)
        if who and verb:
            conjunction = doc[mark.i - 1]
            before = doc[conjunction.i - 1]
            start = before.idx if before.text == "," else before.idx + len(before.text)
            yield cut_at(start, conjunction.idx + len(conjunction.text), f". {who} {verb}", "et que")


def _same_level(doc: Any, root: Any, mark: Any) -> bool:
    """Return whether the « que » can only go on the one of the verb of saying: no other conjunction stands between."""
    between = doc[root.i + 1 : mark.i]
    first = [t for t in between if t.lower_ in {"que", "qu'"}]
    others = words("cause") | words("when") | {"si", "s'", "dont", "où"}
    if len(first) != 1 or first[0].dep_ != "mark" or any(t.lower_ in others and t.dep_ in _OPENS for t in between):
        return False
    return all(t.pos_ in {"ADV", "PRON"} for t in doc[root.i + 1 : first[0].i])


def _verb(root: Any) -> str:
    """Return « a ajouté » or « ajoute » for a verb of saying, « estime aussi » for one of thinking, "" for other tenses."""
    word = finite_word(root)
    if word is None or "Ind" not in word.morph.get("Mood"):
        return ""
    says = root.lemma_ in words("saying")
    if word.i != root.i:
        verb = participle("ajouter") if says else f"aussi {root.lower_}"
        return f"{word.lower_} {verb}" if word.lower_ in {"a", "ont"} else ""
    plural = "Plur" in word.morph.get("Number")
    verb = present("ajouter", "Plur" if plural else "Sing") if says else f"{root.lower_} aussi"
    return verb if "Pres" in word.morph.get("Tense") else ""


def _speaker(doc: Any, own: Any, mark: Any) -> str:
    """Return the pronoun that says the speaker again, "" where it could mean somebody else."""
    inside = {t.i for t in own.subtree}
    if any(c.dep_ == "conj" for c in own.children) or any(t.lower_ in words("no_antecedent") for t in own.subtree):
        return ""
    if own.lower_ in _OF_PRONOUN and own.dep_ == "nsubj":
        known: tuple[str, str] | None = _OF_PRONOUN[own.lower_]
    elif own.pos_ == "NOUN":
        known = noun_agreement(own)
    else:
        known = {"Il": ("Masc", "Sing"), "Elle": ("Fem", "Sing")}.get(gender_of(own))
    if known is None or any(t.i not in inside and could_speak(t, known) for t in doc[own.i + 1 : mark.i]):
        return ""
    return _PRONOUN[known]
