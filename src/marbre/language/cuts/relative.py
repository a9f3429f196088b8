"""« … révèle un audit publié lundi, qui décrit … » → « …. Cet audit décrit … »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.apposition import runs_to_end
from marbre.language.cuts.clause import demonstrative, is_finite
from marbre.language.cuts.model import Cut


def relative(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a last « qui », where no other noun than its antecedent stands before it.

    A claim reported with « que » is left whole: cut off, it would be the writer's own.
    """
    for who in doc[4:-3]:
        if who.lower_ != "qui" or doc[who.i - 1].text != "," or not is_finite(who.head):
            continue
        noun = who.head.head
        article = next((c for c in noun.children if c.dep_ == "det"), None)
        if who.head.dep_ != "acl:relcl" or noun.pos_ != "NOUN" or article is None or noun.i >= who.i:
            continue
        if _reported(doc, who) or not runs_to_end(doc, who) or _rivals(doc, noun, who):
            continue
        this = demonstrative(noun, article)
        if this is not None and article.lower_ in {"un", "une", "le", "la", "les", "des"}:
            end = who.idx + len(who.text)
            yield Cut(doc[who.i - 1].idx, end, f". {this.capitalize()} {noun.text}", "relative")


def _reported(doc: Any, who: Any) -> bool:
    return any(t.lower_ in {"que", "qu'"} and t.dep_ == "mark" for t in doc[: who.i])


def _rivals(doc: Any, noun: Any, who: Any) -> bool:
    """Return whether another noun, outside a participle that describes the antecedent, could be meant."""
    described = {t.i for c in noun.children if c.dep_ == "acl" and "Part" in c.morph.get("VerbForm") for t in c.subtree}
    return any(t.pos_ in {"NOUN", "PROPN"} and t.i not in described for t in doc[noun.i + 1 : who.i])
