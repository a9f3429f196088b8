"""« Quelles sont les limites de la méthode ? », « Combien de touristes sont venus ? », « Qui est Jeong Uhee ? »: what a section answers."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.language.morphology import readings
from marbre.plan.apposition_heading import appositions
from marbre.plan.noun_phrase import gender_of, number_of
from marbre.plan.phrase_heading import phrases
from marbre.plan.short_sentence import short_sentences

_MARK = "\u202f?"


def framed(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (question, way) for a sentence: each is made of its own words, and the sentence is (part of) the answer."""
    for heading, _ in phrases(doc, text):
        yield from _about(doc, heading)
    for heading, way in appositions(doc, text):
        name = heading.split(",")[0]
        if way == "portrait" and " " in name and any(e.label_ == "PER" and name in e.text for e in doc.ents):
            yield f"Qui est {name}{_MARK}", "portrait demandé"
    for said, _ in short_sentences(text):
        yield from _how_many(said)
        yield from _why(doc, said)


def _about(doc: Any, heading: str) -> Iterator[tuple[str, str]]:
    frames = data("question_frames.yaml")
    article = re.match(r"(?:Le |La |Les |L’)([\w-]+)", heading)
    head = next((t for t in doc if article and t.pos_ == "NOUN" and t.text.lower() == article[1].lower()), None)
    if head is None:
        return
    small, plural = heading[:1].lower() + heading[1:], number_of(head) == "Plur"
    lemma = head.lemma_.lower()
    if re.fullmatch(frames["plans"], lemma):
        yield f"Que {'prévoient' if plural else 'prévoit'} {small}{_MARK}", "question de fond"
    elif re.fullmatch(frames["listed"], lemma) and gender_of(head):
        which = "Quel" + ("le" if gender_of(head) == "Fem" else "") + ("s" if plural else "")
        yield f"{which} {'sont' if plural else 'est'} {small}{_MARK}", "question de fond"
    elif re.fullmatch(frames["state"], lemma):
        yield f"Où en {'sont' if plural else 'est'} {small}{_MARK}", "question de fond"


def _how_many(said: str) -> Iterator[tuple[str, str]]:
    """Yield « Combien de touristes sont passés … ? » for a subject that is counted."""
    counted = re.match(r"\d[\d\u202f\u00a0 ,]*(?:(?:millions?|milliards?) (?=d))?((?:de |d’)?[a-zà-ÿ].+)$", said)
    if counted is None or said.startswith(("1 ", "1\u00a0")) or re.match(r"%|[a-zà-ÿ]{1,2} ", counted[1]):
        return
    rest = counted[1]
    if not rest.startswith(("de ", "d’")):
        rest = ("d’" if rest[0] in "aeiouéèêh" else "de ") + rest
    if readings(re.split(r"[ ’]", rest)[1]):
        yield f"Combien {rest}{_MARK}", "combien"


def _why(doc: Any, said: str) -> Iterator[tuple[str, str]]:
    """Yield « Pourquoi les perspectives s’annoncent-elles délicates ? » for a judgement, whose reasons follow it."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    verb = next((c for c in root.children if c.dep_ == "cop"), root) if root is not None else None
    own = next((c for c in root.children if c.dep_.startswith("nsubj")), None) if root is not None else None
    if root is None or verb is None or own is None or own.pos_ != "NOUN" or re.search(r"\d", said):
        return
    reflexive = any(c.lower_ in {"se", "s'"} for c in root.children)
    lemma = ("s'" if reflexive else "") + verb.lemma_.lower()
    if "Ind" not in verb.morph.get("Mood") or not re.fullmatch(data("question_frames.yaml")["judged"], lemma):
        return
    form = re.search(rf"(?<!\w){re.escape(verb.text)}(?!\w)", said)
    if form is None or not gender_of(own) or any(c.dep_.startswith("aux") for c in root.children):
        return
    pronoun = ("elle" if gender_of(own) == "Fem" else "il") + ("s" if number_of(own) == "Plur" else "")
    link = "-t-" if verb.text[-1] in "aeç" else "-"
    clause = said[:1].lower() + said[1 : form.end()] + link + pronoun + said[form.end() :]
    yield f"Pourquoi {clause}{_MARK}", "pourquoi"


def subject_of(question: str) -> str:
    """Return the noun phrase that a question asks about, "" for a question of another form."""
    match = re.match(data("question_frames.yaml")["frame"], question)
    return match[1][:1].upper() + match[1][1:] if match else ""
