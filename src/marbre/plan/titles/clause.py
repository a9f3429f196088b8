"""A title read as a clause: its subject, its verb, what follows."""

from dataclasses import dataclass
from typing import Any

from marbre.language.conjugate import Number
from marbre.language.parser import Parser


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
        _gender(own) if own.pos_ == "NOUN" else "",
        str((finite.morph.get("Mood") or [""])[0]),
        str((finite.morph.get("Tense") or [""])[0]),
        own.pos_ == "PROPN",
        doc,
    )


_MASCULINE, _FEMININE = {"le", "un", "ce", "du", "au", "aucun"}, {"la", "une", "cette", "aucune"}


def _gender(noun: Any) -> str:
    """Return « Masc », « Fem » or "": what its article says before what the model takes the noun for."""
    articles = {c.lower_ for c in noun.children if c.i < noun.i}
    if articles & _MASCULINE:
        return "Masc"
    return "Fem" if articles & _FEMININE else str((noun.morph.get("Gender") or [""])[0])
