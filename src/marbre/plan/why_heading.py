"""« Pourquoi le projet a été enterré »: where the sentence itself gives the cause."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.plan.affirmed import is_affirmed
from marbre.plan.noun_phrase import DEFINITE, determiner

_CAUSE = re.compile(r",? (?:parce qu[e’]|en raison d[eu’]|à cause d[eu’]|faute d[e’]|car (?=[a-zà-ÿ])|puisqu[e’])")


def reasons(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for a main clause with a named or definite subject and its cause behind it, as it stands."""
    cause = _CAUSE.search(text)
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_.startswith("nsubj")), None) if root is not None else None
    if cause is None or root is None or own is None or not is_affirmed(root) or root.idx > cause.start():
        return
    if own.pos_ not in {"NOUN", "PROPN"} or (own.pos_ == "NOUN" and determiner(own) not in DEFINITE):
        return
    low = min(t.i for t in own.subtree)
    clause = text[doc[low].idx : cause.start()]
    if re.search(r"[,;:()«»–—]", clause) or any(t.dep_ == "acl:relcl" for t in own.subtree):
        return
    clause = clause if own.pos_ == "PROPN" else clause[:1].lower() + clause[1:]
    yield f"Pourquoi {clause}", "cause"
