"""Whether a sentence can be read out of its place, by its parse: every pronoun and every definite noun is placed."""

from collections.abc import Collection
from typing import Any

from marbre.language.fold import fold
from marbre.language.lexicon import lines

_CLITIC_OBJECTS = {"obj", "iobj", "obl:arg", "obl:mod", "dep"}
_THIRD = {
    "il",
    "elle",
    "ils",
    "elles",
    "lui",
    "leur",
    "le",
    "la",
    "les",
    "l'",
    "l’",
    "eux",
    "celui",
    "celle",
    "ceux",
    "celles",
    "y",
    "en",
}
_POSSESSIVES = {"son", "sa", "ses", "leur", "leurs"}
_DEMONSTRATIVES = {"ce", "cet", "cette", "ces"}
_IMPERSONAL = {
    "falloir",
    "agir",
    "rester",
    "exister",
    "sembler",
    "paraître",
    "manquer",
    "pleuvoir",
    "neiger",
    "suffire",
}


def is_placed(doc: Any, *, topic: Collection[str] = (), known_before: Collection[str] = ()) -> bool:
    """Return whether nothing in a parsed sentence needs the text before it.

    `topic`: folded words of the article's title and keyphrase: a reader of a summary knows them. `known_before`: folded
    nouns that the copy brought in before this sentence as new (see `brought_in`): « l’étude » then speaks of that one.
    """
    return all(_is_placed(token, doc, topic, known_before) for token in doc)


def _is_placed(token: Any, doc: Any, topic: Collection[str], known_before: Collection[str]) -> bool:
    word = token.lower_
    if token.pos_ == "PRON" and word in _THIRD:
        return _has_antecedent(token, doc)
    if token.pos_ == "DET" and word in _POSSESSIVES:
        return _has_owner(token, doc)
    if token.pos_ == "DET" and word in _DEMONSTRATIVES:
        return False
    if token.dep_ in {"nsubj", "nsubj:pass"} and token.pos_ == "ADJ":
        return not _is_definite(token)  # « La troisième est la pose … »
    if token.pos_ == "NOUN" and token.dep_ in {"nsubj", "nsubj:pass"} and not token.text[:1].isupper():
        return _is_definite_placed(token, topic, known_before)
    if token.pos_ == "NOUN" and token.lemma_.lower() in lines("anaphoric_nouns.txt") and _is_definite(token):
        return (
            fold(token.text) in topic
            or any(c.dep_ in _COMPLEMENTS for c in token.children)
            or any(_is_thing(t) for t in doc[: token.i])
        )
    return True


def _has_owner(possessive: Any, doc: Any) -> bool:
    """Return whether somebody or something before a possessive can own: for « leur » several, or one in the plural."""
    owners = [t for t in doc[: possessive.i] if _is_thing(t) or t.pos_ == "PROPN"]
    if possessive.lower_ in {"leur", "leurs"}:
        plural = any("Plur" in t.morph.get("Number") or t.lower_ in lines("collective_nouns.txt") for t in owners)
        return plural or sum(t.pos_ == "PROPN" for t in owners) >= 2 or any(t.dep_ == "conj" for t in owners)
    return bool(owners)


def _has_antecedent(pronoun: Any, doc: Any) -> bool:
    """Return whether a noun of the pronoun's gender and number stands before it, and is not the pronoun's own subject."""
    word, verb = pronoun.lower_, pronoun.head
    if pronoun.dep_.startswith("expl") or (word == "il" and _is_impersonal(verb)):
        return True
    if word in {"le", "la", "les", "l'", "l’"} and pronoun.dep_ not in _CLITIC_OBJECTS:
        return True
    own = next((c for c in verb.children if c.dep_.startswith("nsubj") and c.i != pronoun.i), None)
    barred = {t.i for t in own.subtree} if own is not None else set()
    nominative = word in {"il", "elle", "ils", "elles"}
    number = _feature(pronoun, "Number") or ("Plur" if word in {"les", "leur", "eux"} else "")
    gender = _feature(pronoun, "Gender")
    if pronoun.dep_ in _CLITIC_OBJECTS and pronoun.i:
        barred.add(pronoun.i - 1)  # what stands right before a clitic is its verb's subject, whatever the parse says
    names = sum(t.pos_ == "PROPN" and t.dep_ != "flat:name" for t in doc[: pronoun.i])
    for noun in doc[: pronoun.i]:
        if not _is_thing(noun) or noun.i in barred:
            continue
        if noun.pos_ == "PROPN" and number == "Plur" and names < 2:
            continue
        if word not in {"y", "en"} and noun.pos_ == "NOUN":
            if _feature(noun, "Number") not in {"", number} or (
                gender and _feature(noun, "Gender") not in {"", gender}
            ):
                continue
            if nominative and not noun.dep_.startswith("nsubj"):
                continue  # an « il » takes up a subject; anything else is a guess
        return True
    return False


def _is_thing(token: Any) -> bool:
    """Return whether a token can be taken up later: a noun or a name, not a time or a number."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in lines("time_nouns.txt") and not token.like_num


def _is_impersonal(verb: Any) -> bool:
    return verb.lemma_.lower() in _IMPERSONAL or verb.pos_ == "ADJ"


def _feature(token: Any, name: str) -> str:
    values = token.morph.get(name)
    return str(values[0]) if values else ""


def _is_definite_placed(noun: Any, topic: Collection[str], known_before: Collection[str]) -> bool:
    """Return whether a definite subject names its thing: by a complement, by being unique, by the title, or at first sight."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    if not _is_definite(noun) or (behind is not None and behind.pos_ == "PROPN"):
        return True  # « la plateforme Vidora » names itself
    if any(c.dep_ in _COMPLEMENTS and not _is_apart(noun, c) for c in noun.children):
        return not any(c.dep_ == "amod" and c.lower_ in {"même", "mêmes", "autre", "autres"} for c in noun.children)
    lemma, word = noun.lemma_.lower(), fold(noun.text)
    if word in topic:
        return True
    if lemma in lines("anaphoric_nouns.txt") or noun.lower_ in lines("anaphoric_nouns.txt"):
        return False
    unique = noun.lower_ in lines("unique_nouns.txt") or lemma in lines("unique_nouns.txt")
    return unique or word not in known_before


_COMPLEMENTS = {"nmod", "amod", "acl:relcl", "acl", "nummod", "flat:name"}


def _is_definite(noun: Any) -> bool:
    return any(c.dep_ == "det" and c.lower_ in {"le", "la", "les", "l'", "l’"} for c in noun.children)


def _is_apart(noun: Any, child: Any) -> bool:
    """Return whether a comma stands before a complement that names nobody: « la société, créée en 2022 »."""
    if any(t.pos_ == "PROPN" for t in child.subtree) and child.dep_ == "acl":
        return False  # « le plan, baptisé Cap Sommeil »
    return any(t.text == "," for t in noun.doc[noun.i + 1 : child.i])


def brought_in(doc: Any) -> set[str]:
    """Return the folded nouns that a sentence brings in as new: behind « un », « des », a number, or nothing."""
    return {fold(t.text) for t in doc if t.pos_ == "NOUN" and not _is_definite(t)}
