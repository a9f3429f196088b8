"""« Tesla de nouveau en position de faiblesse », « Le tunnel de la Chèvre, pièce maîtresse de la ligne »: states."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.plan.affirmed import is_affirmed
from marbre.plan.noun_phrase import bare_phrase, determiner

_AGAIN = re.compile(r"(?:de nouveau|à nouveau|une fois de plus|toujours|encore) $")


def states(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for « X est dans Y » and « X est un Y », without the verb: what was once is not said to last."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    copula = next((c for c in root.children if c.dep_ == "cop"), None) if root is not None else None
    own = next((c for c in root.children if c.dep_ == "nsubj"), None) if root is not None else None
    if root is None or copula is None or own is None or own.i > copula.i or root.pos_ != "NOUN":
        return
    if not is_affirmed(root) or own.pos_ not in {"NOUN", "PROPN"}:
        return
    subject, predicate = bare_phrase(doc, own, text), bare_phrase(doc, root, text)
    if not subject or not predicate:
        return
    case = next((c for c in root.children if c.dep_ == "case"), None)
    low = min(
        c.idx
        for c in (root, *root.children)
        if c.dep_ not in {"nsubj", "cop", "advmod", "aux:tense", "punct", "mark", "obl:mod", "advcl", "cc"}
        and c.i <= root.i
        and c.i > copula.i
    )
    again = _AGAIN.search(text[copula.idx + len(copula.text) + 1 : low])
    if case is not None and case.lower_ in {"dans", "en", "à", "au", "aux", "sous", "sur", "face"}:
        yield (
            f"{subject} {again[0] if again else ''}{text[low : root.idx]}{predicate[predicate.find(root.text.replace(chr(39), '’')) :]}",
            "état",
        )
    elif (
        case is None
        and determiner(root) in {"un", "une", "le", "la", "l'"}
        and len(subject.split()) <= 6
        and len(predicate.split()) >= 3  # « une mesure » alone says nothing
    ):
        yield f"{subject}, {predicate}", "apposition"
