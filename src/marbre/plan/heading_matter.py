"""Whether an intertitre says what its section is about: a detail, the subject of the whole article, or a general truth is no heading."""

import re
from typing import Any

from marbre.language.lexicon import data, lines
from marbre.language.morphology import readings
from marbre.plan.heading_form import substance
from marbre.plan.noun_phrase import DEFINITE, determiner, number_of
from marbre.plan.section_words import SectionWords, matter, roots

_PHRASES = {
    "thème",
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
_TASKS = {"but", "tâche"}
_GENERIC = {"tous", "toutes", "un", "une", "chaque"}


def is_its_matter(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a heading, parsed by itself, is about its section. `place`: of its sentence in the section."""
    if own.centrality(matter(doc)) < _least(way) * (0.5 if place == 0 and way in _CLAUSES else 1.0):
        return False
    if way == "rubrique" and not _is_subject_matter(doc, "sujet", place, own):
        return False
    if way == "rubrique" and set(_behind_colon(doc)) <= own.topic:
        return False  # « CGT : le prélèvement à la source »: of which the whole article speaks
    if way in _PHRASES:
        return _is_subject_matter(doc, way, place, own)
    if way == "révélation":
        told = set(matter(doc)[1:])
        return place < 3 and any(told & set(b) for i, b in enumerate(own.bags) if i != place)
    if way == "portrait":
        return _is_portrayed(doc, own)
    if way == "voix":
        return False
    if way in _TASKS:
        return _is_taken_up(doc, place, own)
    if way in _CLAUSES:
        return not _is_general(doc, own) and not _says_nothing(doc) and not _is_aside(doc, place, own)
    return True


def _behind_colon(doc: Any) -> list[str]:
    colon = next((t.i for t in doc if t.text == ":"), -1)
    return matter(doc[colon + 1 :])


def is_in_it(doc: Any, way: str, own: SectionWords) -> bool:
    """Return whether a heading will do where a long stretch would have none: a phrase that two sentences bear out."""
    bag = set(matter(doc))
    if way not in {"sujet", "objet", "nominal"} or len(bag) < 2 or substance(doc, way) < 0:
        return False
    rest = bag - own.topic - own.common
    taken_up = sum(bool(rest & set(b)) for b in own.bags)
    return bool(rest) and taken_up >= 2 and own.centrality(sorted(bag)) >= _least("in it")


def is_presentable(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a heading will do where a page would have none for several screens: a theme, or who speaks."""
    bag = set(matter(doc))
    if way == "voix":
        said = sum(bool(bag & set(b)) for b in own.bags)
        return said >= 2 and not bag <= own.topic
    if bag <= own.topic | own.common or own.centrality(sorted(bag)) < _least("last resort"):
        return False
    if way in _CLAUSES:
        return place < 6 and not _says_nothing(doc)
    head = _head(doc)
    person = head is None or substance(doc, way) < 0 or _is_participle(head)
    body = head is not None and re.fullmatch(data("heading_cues.yaml")["bodies"], head.lemma_.lower())
    return way in {"sujet", "objet", "nominal", "thème", "annonce", "action"} and not person and not body


def _least(way: str) -> float:
    least: dict[str, float] = data("heading_weights.yaml")["least"]
    return least.get(way, 0.0)


def _is_taken_up(doc: Any, place: int, own: SectionWords) -> bool:
    """Return whether the section goes on about what a heading names, the article's topic aside."""
    bag = set(matter(doc)) - own.topic
    others = sum(bool(bag & set(b)) for i, b in enumerate(own.bags) if i != place)
    return others >= (0 if place < 4 and own.words_before[place] < 120 else 2)


def _is_aside(doc: Any, place: int, own: SectionWords) -> bool:
    """Return whether a clause from further down says what hardly another sentence of its section speaks of."""
    bag = set(matter(doc))
    others = sum(bool(bag & set(b)) for i, b in enumerate(own.bags) if i != place)
    before = own.words_before[place]
    if place < 3 or before <= 60:
        return False
    return others < (2 if before > 120 else 1) or (before > 120 and own.centrality(sorted(bag)) < _least("far"))


def _is_portrayed(doc: Any, own: SectionWords) -> bool:
    """Return whether the section names again whom the heading presents."""
    comma = next((t.i for t in doc if t.text == ","), 0)
    name = {w for t in doc[:comma] if t.text[:1].isupper() for w in roots(t.text)}
    if name <= own.topic:
        return False  # whom the title names
    said = sum(bool(name & set(b)) for b in own.bags)
    return said >= max(min(3, len(own.bags)), 0.25 * len(own.bags)) and own.centrality(sorted(name)) >= 0.2


def _is_subject_matter(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a noun phrase is more than a detail: its nouns come back in the section, and are not all the article's."""
    bag = matter(doc)
    if not bag or (len(set(bag)) < 2 and way != "date"):
        return False
    if set(bag) <= own.topic | own.common:
        return False  # what the whole article is about says nothing of this section
    head = _head(doc)
    if head is None or way == "épithète" or head.lemma_.lower() in lines("document_nouns.txt"):
        return False
    if way in {"sujet", "objet", "nominal"} and re.fullmatch(data("heading_cues.yaml")["bodies"], head.lemma_.lower()):
        return False  # « Le parquet de Paris »
    if _is_participle(head):
        return False  # « le vacciné », « les contaminés »: which?
    name = roots(head.lemma_)
    others = [set(b) for i, b in enumerate(own.bags) if i != place]
    taken_up = sum(bool(set(name) & b) for b in others)
    rest = set(bag) - set(name) - own.topic
    rest_up = sum(bool(rest & b) for b in others)
    if way == "thème":  # an adjective tells little: it must be what the section goes on about
        return place < 2 and taken_up >= 2 and not (set(name) <= own.topic | own.common) and substance(doc, way) >= 0
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
    of_somebody = re.fullmatch(data("heading_cues.yaml")["of_somebody"], head.lemma_.lower())
    if of_somebody and _names_whom(doc, head, own) >= (1 if place == 0 else 2):
        return True  # « Les craintes de Charles de Courson »
    if way == "nominal" and number_of(head) == "Plur" and not any(t.pos_ == "PROPN" for t in doc):
        return False  # « les ventes d’habillement »: a topic without a point
    strong = substance(doc, way) == 1
    told = taken_up + rest_up
    if way in {"nominal", "objet"} and strong and place < 2 and told >= 1:
        return True  # an event or a question with which the section sets out
    if way == "sujet" and strong and place < 2 and told >= 1 and own.centrality(bag) >= 0.3:
        return True
    if way == "nominal" and (not strong or taken_up < 2):
        return False
    least = (2 if way == "sujet" else 3) - 2 * substance(doc, way)
    return taken_up >= least and own.centrality(bag) + own.coverage(bag) >= 0.5


def _names_whom(doc: Any, head: Any, own: SectionWords) -> int:
    """Return how many sentences of the section have the name, not the article's, that is the complement of a phrase."""
    whom = next((c for c in head.children if c.pos_ == "PROPN" and c.dep_ == "nmod"), None)
    if whom is None or not any(c.lower_ in {"de", "d'"} for c in whom.children):
        return 0
    names = {w for t in whom.subtree if t.pos_ == "PROPN" for w in roots(t.text)} - own.topic - own.common
    return sum(bool(names & set(b)) for b in own.bags)


def _is_participle(head: Any) -> bool:
    """Return whether a head noun is a participle that the dictionary has as a noun besides."""
    if not re.search(r"(?:é|i|u)e?s?$", head.lower_) or not any(r[0] == "Q" for r in readings(head.lower_)):
        return False
    return not re.search(data("heading_cues.yaml")["noun_of_participle"], head.lower_)


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
