"""True passives: être + the participle of a transitive verb whose subject undergoes it, over a parsed sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from marbre.language.lemmas import is_known, lemma
from marbre.language.lexicon import data
from marbre.language.remembered import remembered

_AUXILIARY = {"aux:pass", "aux:tense", "cop"}
_PARTICIPLE = re.compile(r"(?:[éiustû]|[éiust]e)s?$")
_REFLEXIVE = {"se", "s'", "s’", "me", "m'", "te", "t'"}
_NEAR = 4
"""Words before a participle in which an inverted être is looked for."""
_NEUTRAL = {"c'", "ce", "cela", "ça", "c’", "ceci"}


@dataclass(frozen=True)
class Passive:
    """The verb group of a passive, from the auxiliary to the participle: offsets in the sentence."""

    start: int
    end: int


@lru_cache(maxsize=8)
def _listed(name: str) -> frozenset[str]:
    return frozenset(data("passive.yaml")[name])


def passives(doc: Any) -> list[Passive]:
    """Return the passives of a parsed sentence, one for each participle.

    Not « est arrivé » (a tense), « s’est vendu » (pronominal), « est situé », « est fatigué » (a state: passive only with
    an agent or in « a été »), nor « c’est terminé ».
    """
    return remembered(doc, "marbre.passives", lambda: _find(doc))


def _find(doc: Any) -> list[Passive]:
    if not any(token.dep_ in _AUXILIARY or "-" in token.text for token in doc):
        return []
    found = [_passive(token) for token in doc if _is_participle(token)]
    return [passive for passive in found if passive]


def _passive(verb: Any) -> Passive | None:
    children = list(verb.children)
    helpers = [t for t in children if t.dep_ in _AUXILIARY and t.lower_ in _listed("etre") and t.i < verb.i]
    helpers = helpers or _near_helpers(verb)
    if not helpers or _is_pronominal(helpers[-1], children):
        return None
    helper, found = helpers[-1], Passive(helpers[-1].idx, verb.idx + len(verb.text))
    event = _form(helper) in _listed("event")
    base = masculine(verb.lower_)
    between = {t.lower_ for t in verb.doc[helper.i + 1 : verb.i]}
    if not event and ({base} | set(map(masculine, between))) & _listed("etre_verbs"):
        return None
    if between & _listed("high_degree") and not event:
        return None
    if any(_is_agent(t) for t in children):
        return found
    graded = bool(between & (_listed("degree") | _listed("high_degree")))
    if base in _listed("adjectives") or (graded and (not event or base in _listed("states"))):
        return None
    return found if event or not _is_state(helper, base, children) else None


def _is_pronominal(helper: Any, children: list[Any]) -> bool:
    """Return whether a reflexive pronoun stands before être: s’est vendu, nous nous sommes lancés."""
    before = [t.lower_ for t in helper.doc[max(0, helper.i - 4) : helper.i]]
    twice = any(before.count(pronoun) > 1 for pronoun in ("nous", "vous"))
    return twice or any(t.lower_ in _REFLEXIVE and t.i < helper.i for t in children)


def _near_helpers(verb: Any) -> list[Any]:
    """Return the être that the parser did not tie to the participle: inverted, or with only adverbs between."""
    before = list(verb.doc[max(0, verb.i - _NEAR) : verb.i])
    inverted = [t for t in before if _is_inverted(t)]
    while before and (before[-1].pos_ == "ADV" or before[-1].lower_ == "pas"):
        before.pop()
    return inverted or [t for t in before[-1:] if t.lower_ in _listed("etre")]


def _is_inverted(token: Any) -> bool:
    """Return whether the tokenizer left être and its subject in one (« est-elle votée ? »)."""
    return "-" in token.text and _form(token) in _listed("etre")


def _form(helper: Any) -> str:
    return str(helper.lower_.split("-")[0])


def _is_state(helper: Any, base: str, children: list[Any]) -> bool:
    if base in _listed("states"):
        return True
    lasting = _form(helper) in _listed("lasting")
    neutral = any(t.lower_ in _NEUTRAL and t.i < helper.i for t in children)
    adjectival = helper.dep_ == "cop" and helper in children
    return lasting and (adjectival or base in _listed("results") or neutral)


def _is_participle(token: Any) -> bool:
    """Return whether a word has the form of a participle, and is read as one or stands behind être."""
    if not _PARTICIPLE.search(token.lower_) or not _is_of_verb(masculine(token.lower_)):
        return False
    if token.pos_ == "VERB":
        return "VerbForm=Part" in str(token.morph)
    bare = token.pos_ in {"NOUN", "ADJ"} and not any(c.dep_ in {"det", "case"} for c in token.children)
    return bare and any(c.dep_ in _AUXILIARY for c in token.children) and _is_form_of_verb(token.lower_)


@lru_cache(maxsize=4096)
def _is_of_verb(participle: str) -> bool:
    """Return whether a word (masculine singular) can be a participle by its ending: not « inquiet », « député », « zélé »."""
    if participle in _listed("roles"):
        return False
    if participle.endswith("é"):
        return is_known(participle[:-1] + "er") or not is_known(participle)
    return re.search(r"(?:[iuû]|[iuo]s|ait|it|ert|[aeo]int|ort)$", participle) is not None


@lru_cache(maxsize=4096)
def _is_form_of_verb(word: str) -> bool:
    found = lemma(word)
    return found.endswith(("er", "ir", "re", "é")) and found not in _listed("adjectives")


def _is_agent(token: Any) -> bool:
    """Return whether a word depends on the verb by « par »: the parser's agent, or its obl with that case."""
    return token.dep_.startswith("obl") and any(c.lower_ == "par" for c in token.children)


def masculine(participle: str) -> str:
    """Return the participle in the masculine singular: refusées → refusé, mises → mis, ouverte → ouvert."""
    bare = re.sub(r"(?<=[éiut])es?$|(?<=s)es?$", "", participle)
    if bare != participle:
        return bare
    return participle[:-1] if participle.endswith(("és", "us", "ts")) or participle in _plurals() else participle


@lru_cache(maxsize=1)
def _plurals() -> frozenset[str]:
    return frozenset(p + "s" for name in ("etre_verbs", "states", "results") for p in _listed(name) if p.endswith("i"))
