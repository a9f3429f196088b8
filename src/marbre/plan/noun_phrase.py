"""Noun phrases read off a parse, whole or not at all."""

import re
from typing import Any

DEFINITE = frozenset({"le", "la", "les", "l'"})
INDEFINITE = frozenset({"un", "une", "des"})
POSSESSIVE = re.compile(r"\b(?:son|sa|ses|leurs?)\b", re.IGNORECASE)
"""Behind the verb of a heading these belong to its subject."""
ADVERBIAL = frozenset({"lors", "depuis", "pendant", "durant", "malgré", "après", "avant", "dès", "jusqu'"})
"""Prepositions of time: what they open belongs to the clause, whatever noun the parse ties it to."""
_DROPPED = {"acl:relcl", "appos", "parataxis", "punct", "cc", "conj", "acl", "advcl"}
_TIED = {"obj", "obl:arg", "xcomp", "nmod", "amod", "ccomp", "fixed", "flat:name", "flat:foreign", "nummod", "iobj"}
FORBIDDEN = re.compile(
    r"\b(?:son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|ce|cet|cette|ces|lui|elle|il|ils|elles|celui|celle|ceux|celles|qui|que|dont|où|soi|moi|nous|vous|tel|telle|tels|telles|tous(?! les)|toutes(?! les))\b",
    re.IGNORECASE,
)
"""Words that lean on a text that the reader of a heading has not read."""


def phrase(doc: Any, head: Any, text: str) -> str:
    """Return the words of a noun phrase with the complements that it cannot do without, as they stand.

    Relative clauses, appositions and coordinated nouns are left out; "" where what is left is broken, holds a pronoun
    or a possessive that its reader could not place, or an open mark.
    """
    kept = {head.i}
    for child in head.children:
        if child.dep_ == "conj" and child.i > head.i:
            return "" if child.i - head.i < 4 else _join(doc, head, text, kept)
        if child.dep_ not in _DROPPED:
            kept |= {t.i for t in child.subtree if not _inside_dropped(t, child)}
    return _join(doc, head, text, kept)


def bare_phrase(doc: Any, head: Any, text: str) -> str:
    """Return a noun phrase without the preposition before it, in its longest whole form; "" where it has none.

    What follows a comma, a relative clause or an apposition is left out; a participle with its complement (« la loi
    votée en mai ») and the coordinated nouns of a complement stay.
    """
    kept = {head.i}
    for child in head.children:
        if child.dep_ in {
            "case",
            "mark",
            "punct",
            "cc",
            "appos",
            "acl:relcl",
            "parataxis",
            "advcl",
            "cop",
            "aux:tense",
        }:
            continue
        if child.dep_ in {"nsubj", "advmod", "obl:mod", "expl:subj", "obl"} and child.i < head.i:
            continue
        if child.dep_ == "acl" and any(t.dep_ in {"acl:relcl", "ccomp", "advcl"} for t in child.subtree):
            continue
        if child.dep_ == "conj" and (child.pos_ != "NOUN" or child.i - head.i > 6):
            continue
        kept |= {t.i for t in child.subtree if not _inside_dropped(t, child)}
    last = max(kept)
    for i in range(head.i, last + 1):
        if i not in kept or doc[i].text in {",", "–", "—", "(", ";", ":"}:
            last = i - 1
            break
    low = min(kept)
    if any(i not in kept for i in range(low, head.i)) or any(
        t.dep_ == "conj" and t.i > last for t in _conjuncts(head, kept)
    ):
        return ""
    while last > head.i and (
        doc[last].pos_ in {"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "AUX"} or doc[last].dep_ in {"case", "cc", "det"}
    ):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == "»" and "«" in doc[low : last + 1].text:
        last += 1
    if any(t.head.i > last and t.i != head.i for t in doc[low : last + 1]):
        return ""
    open_end = last + 1 < len(doc) and not is_mark(doc[last + 1])
    if open_end and any(
        c.i > last and c.dep_ in _TIED
        for t in doc[low : last + 1]
        for c in t.children
        if t.i == head.i or t.head.i in kept
    ):
        return ""
    if _cuts_a_name(doc, low, last) or any(doc[i].lower_ in {"de", "d'"} for i in (low,)):
        return ""
    words = text[doc[low].idx : doc[last].idx + len(doc[last].text)]
    if FORBIDDEN.search(words) or words.count("«") != words.count("»") or re.search(r"[–—();:,]", words):
        return ""
    return words


def person_in(doc: Any, head: Any, text: str) -> str:
    """Return the name that a phrase of office ends on (« le Premier ministre Andrej Babiš » → « Andrej Babiš »), or ""."""
    for child in head.children:
        if child.pos_ == "PROPN" and child.i > head.i and child.dep_ in {"appos", "nmod", "flat:name"}:
            if any(c.dep_ == "case" for c in child.children) or is_mark(doc[child.i - 1]):
                continue
            tokens = sorted({child.i, *(c.i for c in child.children if c.dep_ == "flat:name")})
            while tokens[-1] + 1 < len(doc) and doc[tokens[-1] + 1].pos_ == "PROPN":
                tokens.append(tokens[-1] + 1)
            if len(tokens) >= 2 and tokens[-1] - tokens[0] + 1 == len(tokens):
                return text[doc[tokens[0]].idx : doc[tokens[-1]].idx + len(doc[tokens[-1]].text)]
    return ""


def _cuts_a_name(doc: Any, low: int, high: int) -> bool:
    """Return whether a capitalised word goes on right behind the phrase or stands right before it."""
    after = doc[high + 1] if high + 1 < len(doc) else None
    before = doc[low - 1] if low > 1 else None
    return (after is not None and after.text[:1].isupper() and doc[high].text[:1].isupper()) or (
        before is not None and before.text[:1].isupper() and doc[low].text[:1].isupper()
    )


def _conjuncts(head: Any, kept: set[int]) -> list[Any]:
    return [t for t in head.children if t.dep_ == "conj" and t.i in kept]


def _inside_dropped(token: Any, top: Any) -> bool:
    while token != top:
        if token.dep_ in {"acl:relcl", "appos", "parataxis", "advcl"}:
            return True
        token = token.head
    return False


def _join(doc: Any, head: Any, text: str, kept: set[int]) -> str:
    low, high = min(kept), max(kept)
    if any(i not in kept for i in range(low, high + 1)):
        return ""
    if _cuts_a_name(doc, low, high):
        return ""
    words = text[doc[low].idx : doc[high].idx + len(doc[high].text)]
    if FORBIDDEN.search(words) or words.count("«") != words.count("»") or re.search(r"[–—();:]", words):
        return ""
    return words


def is_mark(token: Any) -> bool:
    """Return whether a token is a mark of punctuation; « % » and « & » are none, though Unicode counts them."""
    return bool(token.is_punct) and token.text not in {"%", "‰", "&", "°", "§"}


def determiner(head: Any) -> str:
    """Return the determiner of a noun, lower-cased, "" where it has none."""
    return next((c.lower_ for c in head.children if c.dep_ == "det"), "")


def definite(head: Any, words: str) -> str:
    """Return the words of a phrase with the article that its preposition swallowed (« du tourisme » → « le tourisme »).

    "" where the phrase is not definite.
    """
    if determiner(head) in DEFINITE:
        return words if re.match(r"(?:le |la |les |l’)", words, re.IGNORECASE) else ""
    case = next((c.lower_ for c in head.children if c.dep_ == "case"), "")
    article = {"du": "le ", "au": "le ", "aux": "les ", "des": "les "}.get(case, "")
    return article + words if article and not determiner(head) else ""


def number_of(noun: Any) -> str:
    """Return "Plur" or "Sing": of the determiner where it tells, else of the noun."""
    word = determiner(noun)
    if word in {"les", "des", "ces", "ses", "leurs", "plusieurs"}:
        return "Plur"
    if word in {"le", "la", "l'", "un", "une", "ce", "cette", "cet"}:
        return "Sing"
    return "Plur" if "Plur" in noun.morph.get("Number") else "Sing"


def gender_of(noun: Any) -> str:
    """Return "Fem", "Masc", or "" where neither the determiner nor the parse tells."""
    word = determiner(noun)
    if word in {"la", "une", "cette"}:
        return "Fem"
    if word in {"le", "un", "ce", "cet"}:
        return "Masc"
    return next(iter(noun.morph.get("Gender")), "")
