"""« …, une opération qui devrait durer un an. » → « …. Cette opération devrait durer un an. »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import demonstrative, finite_word, main_verb, subject
from marbre.language.cuts.model import Cut
from marbre.language.cuts.relative_end import runs_to_end, second_who
from marbre.language.cuts.scope import claimed, words

_INDEFINITE = {"un", "une"}
_DEFINITE = {"le", "la", "les"}


def apposition(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last apposition « une N qui V … » whose relative clause runs to the sentence's end.

    « la N » is one only behind a proper name. A second « et qui » of the same clause loses its « qui ».
    """
    root = main_verb(doc)
    if root is None or subject(root) is None:
        return
    for article in doc[4:-4]:
        if article.lower_ not in _INDEFINITE | _DEFINITE or doc[article.i - 1].text != "," or root.i > article.i:
            continue
        noun = next((t for t in doc[article.i + 1 : article.i + 3] if t.pos_ == "NOUN"), None)
        who = next((t for t in doc[article.i + 1 :] if t.lower_ == "qui" or (t.is_punct and t.text != "-")), None)
        if noun is None or who is None or who.lower_ != "qui" or not _is_apposed(doc, article, noun, who):
            continue
        this, word = demonstrative(noun, article), finite_word(who.head)
        if this is None or word is None or not {"Ind", "Cnd"} & set(word.morph.get("Mood")) or claimed(doc, article):
            continue
        if any(t.lower_ in words("without_precedent") for t in doc[who.i :]):
            continue  # « une peine qui n’a jamais été prononcée » is the kind, « cette peine » would be the thing
        if word.morph.get("Number") == noun.morph.get("Number") and runs_to_end(doc, who):
            start = doc[article.i - 1].idx
            before_who = doc[who.i - 1].idx + len(doc[who.i - 1].text)
            edits = (
                Edit(start, article.idx + len(article.text), f". {this.capitalize()}"),
                Edit(before_who, who.idx + len(who.text), ""),
                *second_who(doc, who),
            )
            yield Cut(edits, "apposition")


def _is_apposed(doc: Any, article: Any, noun: Any, who: Any) -> bool:
    """Return whether the noun phrase stands in apposition, not in a list, and the relative clause is its own."""
    named = doc[article.i - 2]
    if article.lower_ in _DEFINITE and not (named.pos_ == "PROPN" or named.text[0].isupper() or named.text.isdigit()):
        return False
    last = noun.i + 2 if doc[noun.i + 1].text == "-" else noun.i  # « start-up » is three tokens
    between = doc[last + 1 : who.i]
    if any(t.pos_ in {"VERB", "AUX", "CCONJ"} for t in between) or len(between) > 5:
        return False
    if len(between) and between[0].pos_ not in {"ADJ", "ADP"} and between[0].dep_ != "amod":
        return False
    listed = any(t.lower_ in _INDEFINITE and doc[t.i - 1].text == "," for t in doc[1 : article.i])
    return noun.text[0].islower() and not listed
