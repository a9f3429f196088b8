"""« La fermeture de l’usine de Vierzon »: a fact of the section as the noun of its verb."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.plan.affirmed import is_affirmed
from marbre.plan.noun_phrase import bare_phrase, determiner

_VOWEL = re.compile(r"[aàâeéèêëiîïoôuùûüyœhAÀÂEÉÈÊËIÎÏOÔUÙÛÜŒH]")


def action_nouns(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the verbs whose object (or subject) can stand behind their noun of action."""
    nouns = data("action_nouns.yaml")
    for verb in doc:
        if verb.pos_ != "VERB" or verb.dep_ not in {"ROOT", "conj"}:
            continue
        lemma = verb.lemma_.lower()
        own = {c.dep_: c for c in verb.children}
        thing = own.get("obj") or own.get("nsubj:pass")
        reflexive = any(c.lower_ in {"se", "s'"} for c in verb.children)
        if thing is not None and not reflexive and lemma in nouns["object"]:
            noun, gender = nouns["object"][lemma]
        elif (
            thing is None
            and "nsubj" in own
            and not any(d.startswith(("xcomp", "ccomp", "iobj", "obl:arg")) for d in own)
        ):
            thing = own["nsubj"]
            key = (("s'" if lemma[:1] in "aeéiou" else "se ") if reflexive else "") + lemma
            if key not in nouns["subject"]:
                continue
            noun, gender = nouns["subject"][key]
        else:
            continue
        if thing.pos_ not in {"NOUN", "PROPN"} or not is_affirmed(verb) or _is_a_state(verb):
            continue
        if determiner(thing) in {"un", "une", "des"}:
            continue  # « la création d’une division »: of which the reader knows nothing
        words = bare_phrase(doc, thing, text)
        joined = _of(words, thing)
        if joined:
            yield f"{_the(noun, gender)}{noun} {joined}", "action"


def _is_a_state(verb: Any) -> bool:
    """Return whether a passive in the present or the imparfait tells a state: « les visages sont fermés »."""
    helpers = [c for c in verb.children if c.dep_.startswith("aux")]
    return any(c.dep_ == "aux:pass" for c in helpers) and len(helpers) == 1


def _the(noun: str, gender: str) -> str:
    return "L’" if _VOWEL.match(noun) else "La " if gender == "f" else "Le "


def _of(words: str, head: Any) -> str:
    """Return the phrase behind « de », contracted; "" where it has no definite article, figure or name to lead it."""
    if not words:
        return ""
    for article, made in (
        ("les ", "des "),
        ("le ", "du "),
        ("des ", "de "),
        ("la ", "de la "),
        ("l’", "de l’"),
        ("un ", "d’un "),
        ("une ", "d’une "),
    ):
        if words.lower().startswith(article):
            rest = words[len(article) :]
            return ("d’" + rest) if made == "de " and _VOWEL.match(rest) else made + rest
    if head.pos_ == "PROPN":
        return ("d’" if _VOWEL.match(words) else "de ") + words
    if re.match(r"\d", words):
        return "de " + words
    return ""
