"""« Musk a proposé une fusion, affirmant que … » → « …. Musk affirmait que … »"""

from collections.abc import Iterator
from typing import Any

from marbre.language.cuts.clause import main_verb, subject
from marbre.language.cuts.model import Cut
from marbre.language.lexicon import lines


def speech(doc: Any, text: str) -> Iterator[Cut]:
    """Yield the comma before a participle of saying that governs « que »: its subject is repeated by name.

    Only where the main clause has a proper name for subject and no other clause stands before the participle: a
    participle behind « alors que Musk … » could be given to the wrong speaker.
    """
    root = main_verb(doc)
    own = subject(root) if root is not None else None
    if root is None or own is None or own.pos_ != "PROPN":
        return
    for token in doc[2:-2]:
        if token.lower_ not in lines("speech_participles.txt") or doc[token.i - 1].text != ",":
            continue
        if doc[token.i + 1].lower_ not in {"que", "qu'"} or _other_clause(doc, token, own):
            continue
        name = text[doc[own.left_edge.i].idx : doc[own.right_edge.i].idx + len(doc[own.right_edge.i].text)]
        if len(name.split()) <= 3:
            end = token.idx + len(token.text)
            yield Cut(doc[token.i - 1].idx, end, f". {name} {token.text[:-3]}ait", "parole")


def _other_clause(doc: Any, token: Any, own: Any) -> bool:
    return any(t.dep_.startswith("nsubj") and t.i != own.i for t in doc[: token.i])
