"""What an intertitre may look like: hard limits that no score outweighs."""

import re
from collections.abc import Callable
from typing import Any

from marbre.language.fold import fold
from marbre.language.lexicon import data, lines
from marbre.language.morphology import readings
from marbre.language.words import count_words
from marbre.plan.noun_phrase import DEFINITE, determiner, is_mark, number_of

LONGEST, FEWEST_WORDS, MOST_WORDS = 66, 3, 9
_INVARIABLE = {"nord", "sud", "est", "ouest", "record", "clé", "standard", "marron", "orange", "surprise", "phare"}
_NUMBERED = re.compile(r"Les\s\d+\s%")
_NOMINAL = {
    "thème",
    "annonce",
    "chiffre",
    "sujet",
    "objet",
    "nominal",
    "épithète",
    "action",
    "participe",
    "apposition",
    "reprise",
}
_SENTENCES = {"clause", "phrase", "phrase courte", "passif"}
_QUOTED = {"citation", "fragment", "propos"}


_LEANS = re.compile(r"(?:Son|Sa|Ses|Leurs?|Notre|Nos|Votre|Vos|Mon|Ma|Mes) ")
"""A possessor that stands in the text before."""


def _disagrees(text: str) -> bool:
    """Return whether one name alone has a verb that only several can have: « Melisa jouent au football »."""
    if "?" in text:
        return False
    match = re.match(r"[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ][\w-]+)? (?P<verb>[a-zà-ÿ]+(?:ent|ont))\b", text)
    return (
        match is not None and readings(match["verb"]) == {"3p"} and re.match(r"(?:Les|Des|Deux|Trois) ", text) is None
    )


def as_set(text: str) -> str:
    """Return the candidate as it is printed: one space between words, a capital, no final stop."""
    text = re.sub(r"[ \t\n]+", " ", text).strip(" .,;:–—")
    return text[:1].upper() + text[1:]


def is_printable(text: str, way: str, sentence: str, *, ask: bool) -> bool:
    """Return whether a candidate has the length and the marks of an intertitre and nothing that dangles."""
    size = count_words(text)
    if not FEWEST_WORDS <= size <= MOST_WORDS or len(text) > LONGEST or (not ask and "?" in text):
        return False
    if fold(text) in {fold(line) for line in lines("vague_headings.txt")}:
        return False
    if _LEANS.match(text) or re.search(r"\bdonc\b|, (?:le|la|l’) ?[A-Z]{2,}$", text) or _disagrees(text):
        return False
    if text[:1] == "-" or text.endswith("-") or re.search(rf"{re.escape(text[-10:])}-\w", sentence):
        return False  # « 22 allers | -retours »
    if text.count("«") != text.count("»") or re.search(r"[\[\]{}*_|/…!“”\"\ue000]|\.\.|https?:|\. ", text):
        return False
    cues = data("heading_cues.yaml")
    if (
        re.search(r"(?<![A-ZÀ-Þ-])(?<!\d)[ \u00a0]\d{1,2}$", text)
        and re.search(rf"{re.escape(text)}[.,]", sentence) is None
    ):
        return False  # « Forster retient les titres 2 (…), 7 … »
    if re.search(cues["pointing_back"], text, re.IGNORECASE):
        return False
    if way not in _QUOTED and (re.search(cues["deictic"], text) or _is_quoted(text, sentence)):
        return False
    plain = text.rstrip("?\u202f ")
    return not re.search(cues["dangling"], plain) and not re.search(cues["lame"], text)


def _is_quoted(text: str, sentence: str) -> bool:
    """Return whether the candidate's end stands inside guillemets of the sentence that it leaves out."""
    return "«" not in text and any(fold(text)[-12:] in fold(said) for said in re.findall(r"«[^»]*»", sentence))


def is_whole(doc: Any, way: str) -> bool:
    """Return whether the candidate, parsed by itself, is what it was made to be: a noun phrase or a clause."""
    words = [t for t in doc if not is_mark(t)]
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or not words:
        return False
    if way in _NOMINAL:
        finite = [t for t in words if "Fin" in t.morph.get("VerbForm") and t.pos_ in {"VERB", "AUX"}]
        if finite or root.pos_ not in {"NOUN", "PROPN", "NUM"}:
            return False
        return _agrees(words) and not (
            words[-1].pos_ == "VERB"
            and {"Inf", "Pres"} & set(words[-1].morph.get("VerbForm") + words[-1].morph.get("Tense"))
        )
    if way in {"sujet", "objet", "nominal", "épithète", "thème"} and _NUMBERED.match(doc.text):
        return False
    if way == "rubrique" and substance(doc, way) < 1:
        return False
    if way == "fragment":
        return (
            root.pos_ in {"NOUN", "ADJ"}
            and words[0].pos_ == "DET"
            and not any(t.pos_ == "PRON" or "Fin" in t.morph.get("VerbForm") for t in words)
            and (len(words) >= 6 or (len(words) >= 4 and substance(doc, "annonce") == 1))
        )
    if way in _QUOTED:
        heads = (root, *(c for c in root.children if c.pos_ == "AUX"))
        return any("Fin" in t.morph.get("VerbForm") for t in heads) and words[0].pos_ != "ADP"
    if way in {"état", "apposition"}:
        return words[0].pos_ in {"DET", "PROPN", "NOUN", "NUM"}
    if way in _SENTENCES and not _verb_agrees(doc, root):
        return False
    if way in {"but", "tâche"}:
        return _is_task(words, root)
    if way == "phrase courte":
        return not _wants_object(words)
    if way in {"clause", "passif", "phrase"}:
        return (
            not _wants_object(words)
            and any(t.dep_.startswith("nsubj") for t in doc)
            and words[0].pos_
            in {
                "DET",
                "PROPN",
                "NOUN",
                "NUM",
                "ADJ",
            }
        )
    return True


def _is_task(words: list[Any], root: Any) -> bool:
    """Return whether a heading is an infinitive with its object, and nothing conjugated or pointing elsewhere in it."""
    first = words[0] if words[0].lower_ != "ne" else words[2]
    finite = any("Fin" in t.morph.get("VerbForm") or t.pos_ == "PRON" for t in words)
    tied = any(t.pos_ in {"NOUN", "PROPN"} and t.head in {first, root} for t in words)
    return "Inf" in first.morph.get("VerbForm") and tied and not finite and not _wants_object(words)


def _wants_object(words: list[Any]) -> bool:
    """Return whether a heading ends in a verb that may want its object: « propose à Rick de quitter », « le plan fait »."""
    last, before = words[-1], words[-2].lower_ if len(words) > 1 else ""
    forms, found = set(last.morph.get("VerbForm")), readings(last.lower_)
    if before in {"se", "s'"}:
        return False
    if last.pos_ != "VERB":  # « le gouvernement visait », whatever the parse says
        return bool(found) and found <= {"3s", "3p"} and last.lemma_.lower() not in lines("intransitive_verbs.txt")
    if found and not any(r in {"3s", "3p", "I"} or r[0] == "Q" for r in found):
        return False  # « la formation pose problème »: a noun, whatever the parse says
    helpers = [c for c in last.children if c.pos_ == "AUX"]
    if "Inf" not in forms and not helpers and last.dep_ not in {"ROOT", "conj"}:
        return False
    if "Part" in forms and {"3s", "3p"} & found and not helpers:
        forms |= {"Fin"}  # « le plan fait »
    if any(c.lemma_.lower() == "avoir" for c in helpers) and not any(c.dep_ == "aux:pass" for c in helpers):
        forms |= {"Fin"}  # « un éleveur a montré »
    if not {"Inf", "Fin"} & forms:
        return False
    return last.lemma_.lower() not in (*lines("intransitive_verbs.txt"), *lines("indirect_verbs.txt"))


def _verb_agrees(doc: Any, root: Any) -> bool:
    """Return whether the finite verb has the number of its subject, by its determiner and the dictionary."""
    subject = next((c for c in root.children if c.dep_.startswith("nsubj")), None)
    if subject is None or subject.lower_ in lines("collective_nouns.txt"):
        return True
    named = not determiner(subject)
    if named and subject.pos_ != "PROPN":
        return True
    plural = (not named and number_of(subject) == "Plur") or any(c.dep_ == "conj" for c in subject.children)
    helper = next((c for c in root.children if c.dep_.startswith(("aux", "cop"))), None)
    found = readings((helper if helper is not None else root).lower_) & {"3s", "3p"}
    return not found or ("3p" if plural else "3s") in found or " et " in doc.text


def _agrees(words: list[Any]) -> bool:
    """Return whether each adjective and participle has the gender and the number of its noun, as parsed."""
    for token in words:
        if (
            token.dep_ not in {"amod", "acl"}
            or token.head.pos_ != "NOUN"
            or any(c.dep_ == "conj" for c in token.head.children)
        ):
            continue
        if token.lower_ in _INVARIABLE:
            continue
        for feature in ("Gender", "Number"):
            mine, its = token.morph.get(feature), token.head.morph.get(feature)
            if mine and its and mine != its:
                return False
    return True


def is_placed(doc: Any, way: str, known: Callable[[str], int]) -> bool:
    """Return whether a reader can tell what each bare definite noun of the heading is (« la voiture »: which?).

    `known` gives 2 for a noun that the whole article is about or that everybody knows, 1 for one that the section
    speaks of more than once, 0 for others.
    """
    if way in _QUOTED:
        return True  # the voice of somebody who stands in the section
    for token in doc:
        if token.pos_ != "NOUN" or token.text[:1].isupper():
            continue
        if {"cop", "case"} <= {c.dep_ for c in token.children}:
            continue  # « sont au vert », « est sous le choc »: no particular thing
        contracted = any(c.lower_ in {"du", "au"} for c in token.children)
        bare = not any(
            c.dep_ in {"nmod", "amod", "acl", "nummod", "acl:relcl", "appos", "flat:name"} for c in token.children
        )
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if after is not None and (
            after.pos_ in {"ADJ", "NOUN", "PROPN", "NUM"} or after.lower_ in {"de", "d'", "du", "des"}
        ):
            bare = False  # the parse of a short text may hang them elsewhere
        definite = determiner(token) in DEFINITE or contracted
        if not definite or not bare:
            continue
        plural = "Plur" in token.morph.get("Number")
        subject = token.dep_.startswith("nsubj") or token.dep_ == "ROOT"
        level = known(token.lemma_.lower())
        if not subject and not plural and re.search(data("heading_cues.yaml")["strong_ending"], token.lemma_.lower()):
            level += 2  # « jouer la dramatisation »: an abstract noun is no particular one
        if plural and token.lemma_.lower() not in lines("vague_nouns.txt"):
            level += 1
        if way == "révélation" and token.lemma_.lower() not in lines("vague_nouns.txt"):
            continue
        clause = way in {"clause", "phrase", "phrase courte", "passif", "état", "cause"}
        if level < (2 if subject or clause else 1):
            return False
    return True


def substance(doc: Any, way: str) -> int:
    """Return 1 where the heading's main noun names a matter (event, action, question), -1 for a person or a vessel."""
    if way not in _NOMINAL | {"rubrique", "date"}:
        return 0
    cues = data("heading_cues.yaml")
    nouns = [t for t in doc if t.pos_ == "NOUN" and not any(c.text == ":" and c.i > t.i for c in doc)]
    head = next((t for t in doc if t.dep_ == "ROOT" and t in nouns), nouns[0] if nouns else None)
    if head is None:
        return 0
    lemma = head.lemma_.lower()
    if lemma in lines("strong_heads.txt"):
        return 1
    if lemma in lines("weak_heads.txt") or (
        re.search(cues["weak_ending"], lemma) and not re.search(cues["not_weak"], lemma)
    ):
        return -1
    return 1 if re.search(cues["strong_ending"], lemma) else 0
