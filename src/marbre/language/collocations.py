"""Pairs of words that only English puts together, found by their grammar: whatever stands between, in any voice."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from marbre.language.inflect import word_forms
from marbre.language.lexicon import lines
from marbre.language.verb_forms import forms

_NEAR = 6
"""Words within which an object that no list names stands behind its verb: a farther one is most often another’s."""


@dataclass(frozen=True)
class Collocation:
    """A word (verb, adjective or noun), how the other word hangs on it, and which other words make it a calque."""

    id: str
    english: str
    heads: tuple[str, ...]
    relation: str
    """obj, subj, adj, person, or a preposition (`avec`, `pour` …) between the two; `obj!`: any object but the others."""
    others: frozenset[str]
    """Lemmas; empty where any word will do."""
    becomes: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """A collocation that stands in a sentence: its head and its other word, spaCy tokens."""

    entry: Collocation
    head: Any
    other: Any


@lru_cache(maxsize=1)
def collocations() -> tuple[Collocation, ...]:
    """Return the entries of data/collocations, by file and line; raises ValueError for a malformed line."""
    found = []
    folder = files("marbre.language").joinpath("data", "collocations")
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".tsv"):
            found += [_row(line) for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return tuple(found)


def _row(line: str) -> Collocation:
    cells = line.split("\t")
    if len(cells) != 8:
        raise ValueError(f"eight cells wanted, {len(cells)} found: {line}")
    name, english, heads, relation, others, becomes, bad, good = cells
    return Collocation(
        name,
        english,
        tuple(heads.split("/")),
        relation,
        frozenset(w for noun in others.split(",") if noun for w in word_forms(noun.strip())),
        tuple(b for b in becomes.split(" | ") if b),
        tuple(bad.split(" / ")),
        tuple(good.split(" / ")),
    )


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[tuple[str, Collocation], ...]]:
    """Return written form → (the head it is a form of, the entry)."""
    found: dict[str, list[tuple[str, Collocation]]] = {}
    for entry in collocations():
        for head in entry.heads:
            written = set(forms(head)) if _is_verb(entry) else set(word_forms(head))
            for form in written | {head}:
                found.setdefault(form, []).append((head, entry))
    return {form: tuple(entries) for form, entries in found.items()}


def _is_verb(entry: Collocation) -> bool:
    return entry.relation in ("obj", "obj!", "subj", "person") or entry.heads[0].endswith(("er", "ir", "re"))


def pairs(doc: Any) -> Iterator[Pair]:
    """Yield the collocations of a parsed sentence, by the place of their heads; several entries may share a head."""
    table = _by_form()
    for token in doc:
        entries = table.get(token.lower_) or table.get(token.lemma_.lower()) or ()
        for _, entry in entries:
            if _is_verb(entry) and token.pos_ not in ("VERB", "ADJ", "AUX"):
                continue
            for other in _others(token, entry.relation):
                if _fits(token, other, entry):
                    yield Pair(entry, token, other)
                    break


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    """Return the nouns of time, length and quantity, which stand after any verb without a preposition."""
    return frozenset(form for noun in lines("measure_nouns.txt") for form in word_forms(noun))


def _fits(head: Any, other: Any, entry: Collocation) -> bool:
    if entry.relation == "person":
        return other.pos_ == "PROPN" or other.lower_ in entry.others
    if entry.relation == "obj!":
        known = entry.others | _measures()
        return other.pos_ == "NOUN" and other.i > head.i and not known & {other.lower_, other.lemma_.lower()}
    return not entry.others or other.lower_ in entry.others or other.lemma_.lower() in entry.others


def _others(token: Any, relation: str) -> list[Any]:
    if relation == "obj!":
        return [c for c in token.children if c.dep_ == "obj" and c.i - token.i < _NEAR and not _has_case(c)]
    if relation in ("obj", "person"):
        return _objects(token)
    if relation == "subj":
        found = [c for c in token.children if c.dep_ == "nsubj"]
        return [*_antecedents(token, found), *_with_conjuncts(found)]
    if relation == "adj":
        if token.pos_ not in ("ADJ", "VERB") or _has_case(token):
            return []
        if token.dep_ in ("amod", "acl", "conj"):
            return [token.head if token.dep_ != "conj" else token.head.head]
        clause = token.head if token.dep_ == "xcomp" else token
        return [c for c in clause.children if c.dep_.startswith("nsubj")]
    return [c for c in token.children if any(k.dep_ == "case" and k.lemma_.lower() == relation for k in c.children)]


def _objects(verb: Any) -> list[Any]:
    """Return what the verb is done to: its object, the subject of its passive, the noun that it qualifies."""
    found = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass", "iobj")]
    loose = [c for c in verb.children if c.dep_ in ("obl:mod", "obl:arg", "dep") and not _has_case(c)]
    objects = [*_with_conjuncts(found + loose), *_next_noun(verb)]
    if verb.dep_ in ("acl", "amod") and verb.head.pos_ in ("NOUN", "PROPN") and "Part" in verb.morph.get("VerbForm"):
        objects.append(verb.head)
    return [*_antecedents(verb, found), *objects]


def _next_noun(verb: Any) -> list[Any]:
    """Return the noun right behind the verb, articles and adjectives apart: what a shaky parse hangs elsewhere."""
    for token in verb.doc[verb.i + 1 : verb.i + 6]:
        if token.pos_ in ("NOUN", "PROPN"):
            return [token]
        partitive = token.i == verb.i + 1 and token.lower_ in ("de", "d'", "du", "des")
        if token.pos_ not in ("DET", "ADJ", "ADV", "NUM") and not partitive:
            return []
    return []


def _antecedents(verb: Any, dependents: list[Any]) -> list[Any]:
    """Return the noun that a relative pronoun among the dependents stands for."""
    if verb.dep_ == "acl:relcl" and any(d.lower_ in ("que", "qu'", "qui", "qu’") for d in dependents):
        return [verb.head]
    return []


def _has_case(token: Any) -> bool:
    return any(c.dep_ == "case" for c in token.children)


def _with_conjuncts(tokens: list[Any]) -> list[Any]:
    return [x for t in tokens for x in (t, *(c for c in t.children if c.dep_ == "conj"))]
