"""Intertitres as questions whose answer is in the section."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import Number, present
from marbre.language.lexicon import lines
from marbre.plan.noun_phrase import determiner, phrase
from marbre.plan.phrase_heading import phrases
from marbre.plan.says_heading import reports
from marbre.plan.why_heading import reasons


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
    plain = own.pos_ == "NOUN" or re.match(r"(?:Le|La|Les|L’)\b", subject)
    subject = subject[:1].lower() + subject[1:] if plain else subject
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


def asked_headings(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield other intertitres as the question that they answer: « Ce que dit le rapport », « Pourquoi … », a noun phrase.

    « Que sait-on de la sonde ? » claims nothing and fits any section about the sonde: the last resort.
    """
    for heading, way in reports(doc, text):
        match = re.match(r"Ce (qu[e’]) ?(.+)", heading)
        if match is not None:
            link = "Qu’" if match[1] == "qu’" else "Que "
            yield f"{link}{match[2]}\u202f?", "question" if way == "révélation" else "question à quelqu’un"
    for heading, _ in reasons(doc, text):
        if heading.startswith("Pourquoi "):
            yield f"{heading}\u202f?", "question"
    for heading, _ in phrases(doc, text):
        about = _about(heading)
        if about:
            yield f"Que sait-on {about}\u202f?", "question générale"


_OF = {"Le ": "du ", "La ": "de la ", "Les ": "des ", "L’": "de l’"}


def _about(phrase: str) -> str:
    """Return « du pont » for « Le pont », "" where the phrase is not definite."""
    article = next((a for a in _OF if phrase.startswith(a)), "")
    return _OF[article] + phrase[len(article) :] if article else ""


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
