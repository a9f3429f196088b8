"""What a sentence is by its main verb: whole, and telling an event (the French press tells news in the passé composé, the present or the future)."""

from typing import Any


def happens(doc: Any) -> bool:
    """Return whether the main verb of a parsed sentence is in the passé composé, the future, or a present of action.

    The imparfait describes, « être » and « avoir » as full verbs state: neither is an event.
    """
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None:
        return False
    helpers = [c for c in root.children if c.dep_.startswith("aux")]
    if helpers:
        return not any("Imp" in h.morph.get("Tense") for h in helpers)
    finite = "Fin" in root.morph.get("VerbForm")
    return (
        root.pos_ == "VERB" and finite and "Imp" not in root.morph.get("Tense") and root.lemma_ not in {"être", "avoir"}
    )


def is_sentence(doc: Any) -> bool:
    """Return whether a parsed text has a conjugated main verb: « Gérald Darmanin assurant que … » has none."""
    heads = [t for t in doc if t.dep_ == "ROOT"]
    heads += [
        c for t in heads for c in t.children if c.dep_ in {"conj", "aux:tense", "aux:pass", "cop", "aux:caus", "aux"}
    ]
    heads += [c for t in heads for c in t.children if c.dep_.startswith(("aux", "cop"))]
    return any("Fin" in t.morph.get("VerbForm") for t in heads)
