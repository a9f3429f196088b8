"""Who « il » and « elle » are, where there is only one person that they can be."""

import re
from collections.abc import Sequence
from typing import Any

from marbre.language.lexicon import lines, rows

_IMPERSONAL = r"(?:y a|faut|faudra|s’agit|reste|suffit|est (?:vrai|clair|possible|difficile|temps|probable|important)|existe|semble|paraît|pleut|neige|convient|importe|était (?:temps|question)|fait)"


def person_of(docs: Sequence[Any], topic: str) -> str:
    """Return the article's topic where it is a person: two or three capitalised words, parsed as a person's twice."""
    own = re.fullmatch(r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){1,2}", topic)
    named = (
        sum(e.label_ == "PER" and e.text.split()[-1] == topic.split()[-1] for doc in docs for e in doc.ents)
        if own
        else 0
    )
    return topic if named >= 2 else ""


def only_person(docs: Sequence[Any], topic: str) -> str:
    """Return the one person whom a section speaks of: the only name in it, or `topic` (a person) where it has none."""
    names = [e.text.replace("'", "’").strip() for doc in docs for e in doc.ents if e.label_ == "PER"]
    names = [n for n in names if re.match(r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){0,2}$", n)]
    lasts = {n.split()[-1] for n in names}
    if topic and lasts <= {topic.split()[-1]}:
        return topic
    longest = max(names, key=len, default="")
    return longest if len(lasts) == 1 and " " in longest else ""


def with_name(sentence: str, name: str, section: str) -> str:
    """Return the sentence with its subject pronoun as the name, "" where it has none or it may be somebody else's."""
    pronoun = _pronoun(name, section)
    match = (
        re.match(rf"((?:[^«»:;]{{0,60}}, )?)({pronoun}|{pronoun.capitalize()}) (?!{_IMPERSONAL}\b)", sentence)
        if pronoun
        else None
    )
    if match is None:
        return ""
    rest = sentence[match.end(2) :]
    return "" if re.search(r"\b(?:il|elle|ils|elles|lui|leur)\b", rest[:80]) else match[1] + name + rest


def takes_up(docs: Sequence[Any], place: int, name: str, topic: str) -> bool:
    """Return whether the pronoun for which a sentence has no noun stands for a person, with a verb that only persons have.

    All sentences back to the one whose subject bears the name (or to the section's first, where the whole article is
    about that person: `topic`) must have « il » or « elle » for their subject: behind any other subject the pronoun may be a thing's (« Le roman … Il sortira en mai »).
    """
    root = next((t for t in docs[place] if t.dep_ == "ROOT"), None)
    if root is None or _infinitive(root) not in lines("person_verbs.txt"):
        return False
    for doc in reversed(docs[:place]):
        subject = _subject(doc)
        if subject is None:
            return False
        if any(t.text == name.split()[-1] for t in (subject, *subject.children)) and subject.pos_ == "PROPN":
            return True
        if subject.lower_ not in {"il", "elle"}:
            return False
    return name == topic


def _subject(doc: Any) -> Any | None:
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    return next((c for c in root.children if c.dep_.startswith("nsubj")), None) if root is not None else None


def _infinitive(verb: Any) -> str:
    reflexive = any(c.lower_ in {"se", "s'"} for c in verb.children)
    lemma = str(verb.lemma_.lower())
    return (("s'" if lemma[:1] in "aeéèêiouyh" else "se ") if reflexive else "") + lemma


def _pronoun(name: str, section: str) -> str:
    """Return « il » or « elle » by the first name, else by which of them alone the section has."""
    gender = next((row[0] for row in rows("first_names.tsv") if name.split()[0] in row[1].split()), "")
    if gender:
        return "elle" if gender == "f" else "il"
    he, she = (len(re.findall(rf"(?i)\b{p}\b", section)) for p in ("il", "elle"))
    return "il" if he > 1 and not she else "elle" if she > 1 and not he else ""
