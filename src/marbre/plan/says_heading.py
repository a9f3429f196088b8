"""« Ce que prévoit le syndicat », « Ce que disent les courriels »: who says what, without taking the claim over."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import Number, present
from marbre.language.lexicon import data
from marbre.plan.noun_phrase import DEFINITE, bare_phrase, determiner, number_of, person_in


def reports(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) where a person or a document says, plans, asks for, or shows something at length."""
    said: dict[str, str] = data("heading_cues.yaml")["says"]
    speaker = _speaker(doc, text)
    if speaker:
        yield f"Ce que dit {speaker}", "voix"
    for verb in doc:
        if verb.dep_ not in {"ROOT", "conj"} or verb.lemma_.lower() not in said:
            continue
        own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        content = [
            c for c in verb.children if c.dep_ in {"ccomp", "obj", "xcomp"} and c.i > verb.i and c.pos_ != "PRON"
        ]
        if own is None or own.i > verb.i or not content or len(list(content[0].subtree)) < 5:
            continue
        if any(
            c.lower_ in {"ne", "n'", "se", "s'", "pas", "y", "en"} for c in verb.children
        ) or "Cnd" in verb.morph.get("Mood"):
            continue
        if own.pos_ == "NOUN" and determiner(own) not in DEFINITE:
            continue
        subject = bare_phrase(doc, own, text)
        if own.pos_ not in {"NOUN", "PROPN"} or not subject or len(subject.split()) > 6:
            continue
        number: Number = "Plur" if number_of(own) == "Plur" else "Sing"
        form = present(said[verb.lemma_.lower()], number)
        subject = subject if own.pos_ == "PROPN" else subject[:1].lower() + subject[1:]
        yield f"Ce {'qu’' if form[0] in 'aeéiou' else 'que '}{form} {subject}", "révélation"


def _speaker(doc: Any, text: str) -> str:
    """Return the name of the one whom the sentence quotes with a verb of saying, "" where it is not sure."""
    if "«" not in text and "»" not in text:
        return ""
    speech = data("heading_cues.yaml")["speech"]
    for verb in doc:
        if verb.pos_ != "VERB" or not re.match(speech, verb.lower_):
            continue
        own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if own is None:
            continue
        name = person_in(doc, own, text) if own.pos_ == "NOUN" else bare_phrase(doc, own, text)
        if re.fullmatch(r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){1,2}", name):
            return name
    return ""
