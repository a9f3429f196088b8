"""« … une nouvelle enquête, qui sera confiée à des experts » → « …. Cette enquête sera confiée à des experts »"""

from collections.abc import Iterator
from typing import Any

from marbre.diagnostic import Edit
from marbre.language.cuts.clause import article_of, demonstrative, finite_word, main_verb, subject
from marbre.language.cuts.gender import noun_agreement
from marbre.language.cuts.model import Cut
from marbre.language.cuts.relative_end import runs_to_end, second_who
from marbre.language.cuts.scope import claimed
from marbre.language.cuts.speaker import has_title

_ARTICLES = {"un", "une", "le", "la", "l'", "les", "des"}


def relative(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last « qui », where the noun just before it can alone be meant.

    Its number is that of the verb, and only adjectives or a participle stand between it and the comma.
    """
    root = main_verb(doc)
    if root is None or subject(root) is None:
        return
    for who in doc[4:-4]:
        if who.lower_ != "qui" or doc[who.i - 1].text != "," or root.i > who.i or claimed(doc, who):
            continue
        noun, word = _antecedent(doc, who), finite_word(who.head)
        if noun is None or word is None or not {"Ind", "Cnd"} & set(word.morph.get("Mood")):
            continue
        number = noun.morph.get("Number")
        article = article_of(noun)
        if article is None and number == ["Plur"]:
            article = next((c for c in noun.children if c.dep_ == "nummod" or c.lower_ == "de"), None)
        if article is None or word.morph.get("Number") != number or word.i - who.i > 4 or not runs_to_end(doc, who):
            continue
        if has_title(noun) and noun_agreement(noun) is None:
            continue
        this = "ces" if number == ["Plur"] else demonstrative(noun, article)
        if this is not None and (article.lower_ in _ARTICLES or this == "ces"):
            again = _that_one(noun, this) if has_title(noun) else f"{this} {text[noun.idx : noun.idx + len(noun.text)]}"
            opening = Edit(doc[who.i - 1].idx, who.idx + len(who.text), f". {again[0].upper()}{again[1:]}")
            yield Cut((opening, *second_who(doc, who)), "relative")


def _that_one(noun: Any, this: str) -> str:
    """Return « celle-ci » for a person, where « cette directrice » would be heavy."""
    one = {"ce": "celui-ci", "cet": "celui-ci", "cette": "celle-ci"}.get(this)
    return one or ("celles-ci" if noun.morph.get("Gender") == ["Fem"] else "ceux-ci")


def _antecedent(doc: Any, who: Any) -> Any | None:
    """Return the noun just before the comma, past adjectives, or the one that the parse names where no other is near.

    None where the noun belongs to another noun.
    """
    at = who.i - 2
    while at > 0 and (doc[at].pos_ in {"ADJ", "ADV"} or doc[at].dep_ in {"amod", "acl"}):
        at -= 1
    noun, named = doc[at], who.head.head
    if who.head.dep_ == "acl:relcl" and named.i < noun.i and not _rivals(doc, named, who):
        noun = named
    compound = doc[noun.i - 1].text == "-" or doc[noun.i + 1].text == "-"  # « start-up » is three tokens
    if (
        compound
        or noun.pos_ != "NOUN"
        or not noun.text[0].islower()
        or noun.dep_ in {"nmod", "conj", "appos", "obl:mod"}
    ):
        return None
    return noun


def _rivals(doc: Any, noun: Any, who: Any) -> bool:
    """Return whether another noun, outside a participle that describes the antecedent, could be meant."""
    described = {t.i for c in noun.children if c.dep_ == "acl" and "Part" in c.morph.get("VerbForm") for t in c.subtree}
    between = doc[noun.i + 1 : who.i]
    return any((t.pos_ in {"NOUN", "PROPN"} and t.i not in described) or t.text[0].isupper() for t in between)
