"""Whether an intertitre says what its section is about: a detail, the subject of the whole article, or a general truth is no heading."""

from typing import Any

from marbre.language.lexicon import lines
from marbre.plan.heading_form import substance
from marbre.plan.noun_phrase import DEFINITE, determiner, number_of
from marbre.plan.section_words import SectionWords, matter, roots

_PHRASES = {
    "sujet",
    "objet",
    "nominal",
    "épithète",
    "annonce",
    "chiffre",
    "action",
    "rubrique",
    "date",
    "participe",
    "reprise",
}
_CLAUSES = {"clause", "phrase", "phrase courte", "passif", "état", "apposition"}
_GENERIC = {"tous", "toutes", "un", "une", "chaque"}


def is_its_matter(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a heading, parsed by itself, is about its section. `place`: of its sentence in the section."""
    if way == "rubrique" and not _is_subject_matter(doc, "sujet", place, own):
        return False
    if way in _PHRASES:
        return _is_subject_matter(doc, way, place, own)
    if way == "révélation":
        told = set(matter(doc)[1:])
        return place < 3 and any(told & set(b) for i, b in enumerate(own.bags) if i != place)
    if way == "portrait":
        return _is_portrayed(doc, own)
    if way == "voix":
        return False
    if way in _CLAUSES:
        return not _is_general(doc, own) and not _says_nothing(doc)
    return True


def is_in_it(doc: Any, way: str, own: SectionWords) -> bool:
    """Return whether a heading will do where a long stretch would have none: a phrase with two words of matter."""
    bag = set(matter(doc))
    return way in {"sujet", "objet", "nominal"} and len(bag) >= 2 and bool(bag - own.topic)


def _is_portrayed(doc: Any, own: SectionWords) -> bool:
    """Return whether the section names again whom the heading presents."""
    comma = next((t.i for t in doc if t.text == ","), 0)
    name = {w for t in doc[:comma] if t.text[:1].isupper() for w in roots(t.text)}
    return sum(bool(name & set(b)) for b in own.bags) >= 2 and own.centrality(sorted(name)) >= 0.2


def _is_subject_matter(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a noun phrase is more than a detail: its nouns come back in the section, and are not all the article's."""
    bag = matter(doc)
    if not bag or (len(set(bag)) < 2 and way != "date"):
        return False
    if set(bag) <= own.topic:
        return False  # what the whole article is about says nothing of this section
    head = _head(doc)
    if head is None or way == "épithète" or head.lemma_.lower() in lines("document_nouns.txt"):
        return False
    name = roots(head.lemma_)
    others = [set(b) for i, b in enumerate(own.bags) if i != place]
    taken_up = sum(bool(set(name) & b) for b in others)
    rest = set(bag) - set(name) - own.topic
    rest_up = sum(bool(rest & b) for b in others)
    if way == "annonce" and (substance(doc, way) < 1 or len(set(bag)) < 3 or not (taken_up or place == 0)):
        return False
    if way == "chiffre" and len(set(bag)) < 3:
        return False  # a bare figure among others
    if way in {"annonce", "chiffre", "participe", "action", "date"}:
        told = taken_up + rest_up or set(bag) & own.topic
        return bool(told) and (place < 4 or own.centrality(bag) > 0.5)
    if way == "sujet" and place == 0 and substance(doc, way) >= 0 and any((set(bag) - set(name)) & b for b in others):
        return True  # what the section sets out with, and goes on with
    if way == "chiffre" and place > 0:
        return False
    if way == "reprise":
        return substance(doc, way) == 1 and bool(rest_up)
    if way == "nominal" and number_of(head) == "Plur" and not any(t.pos_ == "PROPN" for t in doc):
        return False  # « les ventes d’habillement »: a topic without a point
    if way == "nominal" and (substance(doc, way) < 1 or (place > 0 and taken_up < 2)):
        return False
    if (
        substance(doc, way) == 1
        and (rest_up >= 2 if way == "nominal" else True)
        and place < (1 if way == "nominal" else 2)
    ):
        return True  # an event or a question with which the section sets out
    least = (2 if way == "sujet" else 3) - 2 * substance(doc, way)
    return taken_up >= least and own.centrality(bag) + own.coverage(bag) >= 0.5


def _head(doc: Any) -> Any | None:
    """Return the main noun, behind the colon where there is one."""
    colon = next((t.i for t in doc if t.text == ":"), -1)
    nouns = [t for t in doc if t.i > colon and t.pos_ == "NOUN"]
    return next((t for t in nouns if t.dep_ == "ROOT"), nouns[0] if nouns else None)


def _is_general(doc: Any, own: SectionWords) -> bool:
    """Return whether a clause in the present tells no news of the article: « Tous les avions peuvent tomber »."""
    if any(t.pos_ == "PROPN" or t.like_num for t in doc):
        return False
    if any(t.dep_.startswith("aux:") for t in doc) or not any("Pres" in t.morph.get("Tense") for t in doc):
        return False
    subject = next((t for t in doc if t.dep_.startswith("nsubj")), None)
    bag = set(matter(doc))
    if bag & own.topic:
        return False
    generic = subject is not None and (
        any(c.lower_ in _GENERIC for c in subject.children)
        or (determiner(subject) in DEFINITE and not any(c.dep_ in {"nmod", "amod", "acl"} for c in subject.children))
    )
    return generic and not any(own.everywhere[w] >= max(3, 0.4 * own.blocks) for w in bag)


def _says_nothing(doc: Any) -> bool:
    """Return whether a clause only tells that somebody describes something, or what somebody's trade is."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None:
        return True
    if root.lemma_.lower() in lines("verbs_that_say_nothing.txt"):
        return True
    copula = any(c.dep_ == "cop" for c in root.children)
    subject = next((c for c in root.children if c.dep_.startswith("nsubj")), None)
    person = subject is not None and subject.pos_ == "PROPN"
    return copula and person and root.pos_ == "NOUN" and len(doc) < 5
