"""A title read as a clause: its subject, its verb, what follows."""

import re
from dataclasses import dataclass
from typing import Any

from marbre.language.conjugate import Number
from marbre.language.morphology import readings
from marbre.language.parser import Parser
from marbre.plan.noun_phrase import determiner, gender_of


@dataclass(frozen=True)
class Clause:
    """A parsed title: `text[:subject_end]` is its subject; the verb group is `text[verb_start:verb_end]`.

    `gender`: « Masc », « Fem » or "" of the subject; `infinitive` of the main verb; `auxiliary` where the tense has one.
    """

    text: str
    subject_end: int
    verb_start: int
    verb_end: int
    infinitive: str
    auxiliary: str
    number: Number
    gender: str
    mood: str
    tense: str
    named: bool
    doc: Any

    @property
    def subject(self) -> str:
        """Return the subject's words."""
        return self.text[: self.subject_end]

    @property
    def rest(self) -> str:
        """Return what follows the verb group, without leading space."""
        return self.text[self.verb_end :].strip()


def read_clause(text: str, parser: Parser) -> Clause | None:
    """Return the clause that a title is, None where its subject does not open it or its verb is not sure."""
    text = text.rstrip(" .!?\u00a0\u202f")
    doc = parser.parse([text + "."])[0]
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return None
    own = next((c for c in root.children if c.dep_ in {"nsubj", "nsubj:pass"} and c.i < root.i), None)
    group = [c for c in root.children if c.dep_.startswith(("aux", "cop")) and c.i < root.i]
    first = min([*group, root], key=lambda t: t.i)
    finite = next((t for t in [*group, root] if "Fin" in t.morph.get("VerbForm")), None)
    if own is None or finite is None or any(t.lower_ in {"qui", "que", "dont", "où"} for t in doc[: first.i]):
        return None
    start = first.i
    while (
        start > 0
        and doc[start - 1].pos_ in {"PRON", "ADV", "PART"}
        and doc[start - 1].lower_ in {"se", "s'", "s’", "ne", "n'", "n’", "y", "en", "l'", "l’"}
    ):
        start -= 1
    if start == 0 or (root.pos_ in {"ADJ", "NOUN"} and not group):
        return None
    end = root if root.pos_ in {"VERB", "AUX"} else first
    return Clause(
        text,
        len(text[: doc[start].idx].rstrip()),
        doc[start].idx,
        end.idx + len(end.text),
        end.lemma_.lower(),
        first.lemma_.lower() if group and root.pos_ == "VERB" else "",
        "Plur" if "Plur" in own.morph.get("Number") or any(c.dep_ == "conj" for c in own.children) else "Sing",
        _gender(own, doc) if own.pos_ == "NOUN" else "",
        str((finite.morph.get("Mood") or [""])[0]),
        str((finite.morph.get("Tense") or [""])[0]),
        own.pos_ == "PROPN",
        doc,
    )


def _gender(noun: Any, doc: Any) -> str:
    """Return the gender of a subject by its own article, else by the dictionary alone; "" where both leave it open.

    The article that opens the title must be the noun's: the parse of « Le funiculaire de la ville » may take another
    noun for the subject, and « pourrait-elle » would follow.
    """
    opening = doc[0].lower_
    of_the_first = {"le": "Masc", "un": "Masc", "la": "Fem", "une": "Fem"}.get(opening, "")
    own = gender_of(noun) if determiner(noun) in {"le", "un", "la", "une"} else ""
    if of_the_first:
        return of_the_first if own in {"", of_the_first} else ""
    genders = {r[1] for r in readings(noun.lower_) if r[:1] == "N" and len(r) > 1}
    return own or {"m": "Masc", "f": "Fem"}.get(next(iter(genders)) if len(genders) == 1 else "", "")


def after_label(title: str, parser: Parser) -> str:
    """Return the clause behind the label of a title (« Crise des X : le gouvernement prépare un geste »), "" elsewhere.

    Only a clause whose subject is named in it.
    """
    match = re.fullmatch(
        r"[^:«»?]{3,50}?[ \u00a0]?: ?(?P<clause>(?:[Ll]es? |[Ll]a |[Ll]’|[Uu]ne? |[A-ZÀ-Þ])[^:?]{15,})", title
    )
    if match is None or re.search(
        r"\b(?:son|sa|ses|leurs?|il|elle|ils|elles|y|en cause|cette?|ces)\b", match["clause"]
    ):
        return ""
    clause = match["clause"][:1].upper() + match["clause"][1:]
    return clause if read_clause(clause, parser) is not None else ""
