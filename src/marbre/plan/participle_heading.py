"""« 6 points retirés au club », « Un budget coupé en deux »: a fact of the section without its auxiliary."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import participle
from marbre.plan.affirmed import is_affirmed
from marbre.plan.noun_phrase import ADVERBIAL, bare_phrase, determiner, gender_of, number_of

_BARE = {"le", "la", "les", "l'", "un", "une", ""}


def participles(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the main clause: what was done to its object or to its passive subject."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ != "VERB" or not is_affirmed(root):
        return
    own = {c.dep_: c for c in root.children}
    if any(c.lower_ in {"se", "s'", "y", "en", "lui", "leur"} for c in root.children):
        return
    thing = own.get("nsubj:pass")
    if thing is not None and thing.pos_ == "PROPN":
        yield from _of_a_name(doc, root, thing, text)
        return
    if thing is None and any(c.dep_ == "aux:tense" and c.lower_ in {"a", "ont"} for c in root.children):
        thing = own.get("obj")
    if (
        thing is None
        or thing.pos_ != "NOUN"
        or thing.lemma_.lower() in {"fois", "reprise"}
        or not thing.text[0].isalpha()
        or any(c.dep_ == "case" for c in thing.children)
        or determiner(thing) not in _BARE
        or "xcomp" in own
        or "ccomp" in own
    ):
        return
    words = bare_phrase(doc, thing, text)
    counted = any(c.dep_ == "nummod" for c in thing.children)
    if not words or (not determiner(thing) and not counted):
        return
    gender, number = gender_of(thing), number_of(thing)
    if not gender:
        return
    agreed = _agreed(root, gender, number)
    tail = _tail(doc, root, thing, text)
    if agreed and tail:
        yield f"{words} {agreed}{' ' + tail if tail else ''}", "participe"


def _of_a_name(doc: Any, root: Any, name: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield « Tesla engagée dans une guerre des prix »: the participle as the copy agrees it."""
    words, tail = bare_phrase(doc, name, text), _tail(doc, root, name, text)
    if words and tail and not any(c.dep_ == "conj" for c in name.children) and "Part" in root.morph.get("VerbForm"):
        yield f"{words} {root.text} {tail}", "participe"


def _agreed(root: Any, gender: str, number: str) -> str:
    lemma = root.lemma_.lower()
    if not re.search(r"(?:er|ir|re)$", lemma) or lemma in {"avoir", "être", "faire", "connaître", "voir", "prendre"}:
        return ""
    base = participle(lemma).replace("dû", "du")
    if "Part" not in root.morph.get("VerbForm"):
        return ""
    plural = "" if number != "Plur" or (base.endswith("s") and gender != "Fem") else "s"
    return base + ("e" if gender == "Fem" else "") + plural


def _tail(doc: Any, root: Any, thing: Any, text: str) -> str | None:
    """Return the complement that stands at once behind the verb or its object, "" for none, None for a broken one."""
    from_here = max(root.i, max(t.i for t in thing.subtree)) + 1
    for child in root.children:
        if child.dep_ in {"obl:arg", "obl:mod", "obl:agent", "iobj"} and child.i > root.i:
            tokens = sorted(t.i for t in child.subtree)
            relative = [min(s.i for s in t.subtree) for t in child.subtree if t.dep_ == "acl:relcl"]
            tokens = [i for i in tokens if not relative or i < min(relative)]
            if tokens[0] != from_here or tokens[-1] - tokens[0] > 6 or tokens[-1] - tokens[0] + 1 != len(tokens):
                return None if child.dep_ != "obl:mod" else ""
            if doc[tokens[0]].lower_ in ADVERBIAL:
                return ""
            if tokens[-1] + 1 < len(doc) and doc[tokens[-1] + 1].pos_ == "ADP":
                return None  # « par la grève consécutive | à l’appel »
            words = text[doc[tokens[0]].idx : doc[tokens[-1]].idx + len(doc[tokens[-1]].text)]
            return words if not re.search(r"[,;:()–—«»]", words) else None
    return ""
