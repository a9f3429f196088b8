"""A nominal intertitre: a definite noun phrase of the section, alone or behind the name that it goes with."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.plan.affirmed import is_affirmed, is_denied_above
from marbre.plan.noun_phrase import DEFINITE, bare_phrase, definite, determiner

_TOPIC = {"nsubj", "nsubj:pass", "obj", "nsubj:caus", "obl:mod", "obl:arg", "ROOT", "obl:agent", "nmod"}
_CLOSE = {"de", "d'", "du", "des"}
_NEAR = {"à", "au", "aux", "contre", "pour", "sur", "entre", "en", "avec", "sans", "dans", "par"}

_HALVES = {"à", "au", "aux", "en"}
_OF_TIME = {
    "après",
    "avant",
    "depuis",
    "dès",
    "pendant",
    "durant",
    "lors",
    "vers",
    "jusque",
    "jusqu'",
    "selon",
    "parmi",
}


def phrases(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the definite phrases of a noun with its complement or its adjective.

    After the verb a complement with another preposition than « de » may be the verb's own (« livrer | la voiture | aux
    clients »): there the phrase ends before it.
    """
    cues = data("heading_cues.yaml")
    empty = re.compile(cues["empty_heads"])
    for token in doc:
        if token.pos_ != "NOUN" or token.dep_ not in _TOPIC or empty.fullmatch(token.lemma_.lower()):
            continue
        if _is_within(token) or is_denied_above(token) or (token.text[:1].isupper() and token.i > 0):
            continue
        if token.dep_ == "nmod" and _mark(token) in _HALVES:
            continue  # « le prélèvement | à la source de l’impôt »: half of a compound
        if _mark(token) in _OF_TIME or re.search(r"r(?:ait|aient)$", token.head.lower_):
            continue  # « après la réunion du comité »: an aside
        if token.head.pos_ == "VERB" and re.fullmatch(cues["averts"], token.head.lemma_.lower()):
            continue  # « éviter l’extinction du merlu »: it has not come
        subject = token.dep_.startswith("nsubj") and token.i < token.head.i
        words = definite(token, bare_phrase(doc, token, text))
        close = [c for c in token.children if c.i > token.i and c.dep_ == "nmod" and _mark(c) in _CLOSE]
        near = [c for c in token.children if c.i > token.i and c.dep_ == "nmod" and _mark(c) in _NEAR]
        epithet = [c for c in token.children if c.dep_ == "amod" and c.i > token.i]
        if near and not subject:
            begin = text[min(t.idx for t in near[0].subtree) :]
            words = words[: -len(begin)] if words.endswith(begin) else words.split(begin[:12])[0].strip()
        if (determiner(token) not in DEFINITE or _mark(token) in _CLOSE) and re.search(r" et d(?:e |es |u |’)", words):
            continue  # « du Mouvement et de la Ligue »: the preposition that is taken off governs both
        if not words or not (close or epithet or (near and subject)):
            continue
        if _mark(token) and re.fullmatch(cues["prepositional"], token.lower_):
            continue  # « sous l’impulsion du maire », « à l’entrée de la ville »: a preposition, not a thing
        if re.search(r" de \d[\d,.\u00a0\u202f ]*%$", words) and not re.fullmatch(cues["rates"], token.lemma_.lower()):
            continue  # « (l’augmentation du) salaire minimum de 22 % »: the figure is another noun’s
        bare = re.sub(r"^(?:le |la |les |l’)", "", words, flags=re.IGNORECASE)
        if re.match(r"(?: ?\([^()]*\)| ?«[^»]*»)? (?:et|ou|ainsi que) ", text[text.find(bare) + len(bare) :]):
            continue  # « les romans de Simon Liberati (…) et Yann Moix »: half of what it names
        way = _way(token, subject=subject) if close or near else "thème" if subject else "épithète"
        for form in dict.fromkeys((words, _without_participle(words, token))):
            if 2 <= len(form.split()) <= 9:
                yield form[:1].upper() + form[1:], way


def _is_within(noun: Any) -> bool:
    """Return whether a phrase stands in a relative, a participle's or an adverbial clause: a detail of a detail."""
    while noun.head != noun:
        noun = noun.head
        if noun.dep_ in {"acl", "acl:relcl", "advcl", "parataxis"}:
            return True
    return False


def predicates(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for a definite phrase with a complement that a sentence with « c’est » says of its subject."""
    for token in doc:
        if token.pos_ != "NOUN" or token.dep_ != "ROOT" or determiner(token) not in DEFINITE:
            continue
        if not any(c.dep_ == "cop" and c.lower_ == "est" for c in token.children) or is_denied_above(token):
            continue
        words = bare_phrase(doc, token, text)
        if words and any(c.dep_ == "nmod" for c in token.children) and is_affirmed(token):
            yield words[:1].upper() + words[1:], "nominal"


def _way(noun: Any, *, subject: bool) -> str:
    if noun.head.dep_ not in {"ROOT", "conj"}:
        return "nominal"  # of a subordinate clause
    if noun.head.dep_ == "conj" and noun.head.head.dep_ != "ROOT":
        return "nominal"
    return "sujet" if subject else "objet" if noun.dep_ == "obj" else "nominal"


def _without_participle(words: str, noun: Any) -> str:
    """Return the phrase up to its participle (« la carte d’identité | datant de … »)."""
    participle = next((c.text for c in noun.children if c.dep_ == "acl" and c.i > noun.i + 1), "")
    return words.split(f" {participle}")[0] if participle else words


def _mark(complement: Any) -> str:
    return next((c.lower_ for c in complement.children if c.dep_ == "case"), "")
