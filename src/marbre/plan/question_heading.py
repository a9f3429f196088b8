"""Intertitres as questions whose answer is in the section."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import Number, present
from marbre.language.lexicon import lines
from marbre.plan.noun_phrase import determiner, phrase


def own_questions(text: str) -> Iterator[tuple[str, str]]:
    """Yield the questions that the copy itself asks in nine words or less."""
    words = text.replace("\u202f?", " ?").split()
    if (
        text.endswith("?")
        and 3 <= len(words) - 1 <= 9
        and "«" not in text
        and not re.search(r"\b(?:vous|nous|je)\b", text, re.IGNORECASE)
    ):
        yield text, "question de la copie"


def questions(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield « Que demandent les opposants ? » for « Les opposants demandent … »: the sentence is the answer."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_ == "nsubj"), None) if root is not None else None
    if root is None or own is None or own.pos_ not in {"PROPN", "NOUN"} or own.i > root.i or root.pos_ != "VERB":
        return
    if any(c.lower_ in {"ne", "n'", "pas", "se", "s'", "y", "en"} for c in root.children) or "«" in text:
        return
    subject = phrase(doc, own, text)
    if (
        not subject
        or len(subject.split()) > 6
        or (own.pos_ == "NOUN" and determiner(own) not in {"le", "la", "les", "l'"})
    ):
        return
    subject = subject if own.pos_ == "PROPN" else subject[:1].lower() + subject[1:]
    number: Number = "Plur" if "Plur" in own.morph.get("Number") else "Sing"
    future = "Fut" in root.morph.get("Tense")
    verb = root.text if future else present(root.lemma_.lower(), number)
    if not verb or "Cnd" in root.morph.get("Mood"):
        return
    if root.lemma_.lower() == "coûter":
        yield f"Combien {verb} {subject}\u202f?", "question"
    elif root.lemma_.lower() in lines("question_verbs.txt") and any(
        c.dep_ in {"obj", "ccomp", "xcomp"} and c.pos_ != "PRON" for c in root.children
    ):
        yield f"{'Qu’' if verb[0] in 'aeiouéèêh' else 'Que '}{verb} {subject}\u202f?", "question"
    if future and any(re.search(r"\d{4}|\bmois\b|an\b", t.text) for t in doc) and len(list(root.children)) < 6:
        yield f"Quand {verb} {subject}\u202f?", "question"


def as_question(heading: str) -> str:
    """Return a heading of the copy as a question where its form allows it, "" elsewhere."""
    match = re.fullmatch(r"(Une?) ([\w’-]+(?: [\w’-]+)?) qui (a|ont|va|dure|fait|change)\b ?(.*)", heading)
    if match is None:
        return ""
    article, noun, verb, rest = match.groups()
    definite = "la " if article == "Une" else "le "
    if noun[0].lower() in "aeiouéèêh":
        definite = "l’"
    pronoun = "elle" if article == "Une" else "il"
    link = "-t-" if verb[-1] in "ae" else "-"
    word = "Depuis quand" if verb == "dure" else "Comment"
    rest = re.sub(r"^depuis.*", "", rest) if verb == "dure" else rest
    return re.sub(r"\s+", " ", f"{word} {definite}{noun} {verb}{link}{pronoun} {rest}").strip() + "\u202f?"
