"""A title clause in the present: subject, verb, and the complements that the verb cannot do without."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import Number, present
from marbre.language.lexicon import data, lines
from marbre.plan.noun_phrase import determiner, phrase

OBLIGATORY = {"obj", "obl:arg", "xcomp", "iobj"}


def clauses(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the main clause of a sentence, where nothing that bears on its truth is left out.

    Refused: a negation, an adverb that is not known to be harmless, a claim (que after a verb of saying), a condition,
    a pronoun for subject or object, first and second persons.
    """
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_ in {"nsubj", "nsubj:pass"}), None) if root is not None else None
    if root is None or own is None or own.i > root.i or own.pos_ not in {"PROPN", "NOUN"}:
        return
    subject = phrase(doc, own, text)
    if not subject or not _named(own, subject) or _is_unsure(doc, root):
        return
    if root.pos_ in {"NOUN", "ADJ", "PROPN"}:
        yield from _copula(doc, root, subject, text)
        return
    number: Number = (
        "Plur" if "Plur" in own.morph.get("Number") or any(c.dep_ == "conj" for c in own.children) else "Sing"
    )
    verb = _verb(root, number)
    tail = _complements(doc, root, text)
    if verb and tail is not None:
        passive = verb.startswith(("est ", "sont "))
        yield f"{subject} {verb}{' ' + tail if tail else ''}", "passif" if passive else "clause"


def _named(own: Any, subject: str) -> bool:
    if own.pos_ == "PROPN" or re.match(r"[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ]", subject):
        return True
    if determiner(own) not in {"le", "la", "les", "l'"}:
        return False
    vague = own.lemma_.lower() in lines("vague_nouns.txt")
    return not vague or len(subject.split()) > 2


def _is_unsure(doc: Any, root: Any) -> bool:
    harmless = set(lines("harmless_adverbs.txt"))
    for token in doc:
        if token.lower_ in {"ne", "n'", "pas", "jamais", "si", "s'il", "sans"} and token.head in {
            root,
            root.head,
        }:
            return True
    for child in root.children:
        if child.dep_ in {"ccomp", "csubj", "expl:comp", "expl:pv", "expl:pass"} or child.lower_ in {
            "ne",
            "n'",
            "pas",
            "jamais",
        }:
            return child.lower_ not in {"s'", "se"} or child.dep_ == "ccomp"
        if child.dep_ == "advmod" and child.lower_ not in harmless:
            return True
        if child.dep_ in {"obj", "iobj", "obl:arg"} and child.pos_ == "PRON":
            return True
        if child.dep_ == "advcl" and any(g.lower_ in {"si", "s'"} for g in child.children):
            return True
    return any(re.fullmatch(data("heading_cues.yaml")["unsure"], t.lower_) for t in doc)


def _verb(root: Any, number: Number) -> str:
    """Return the verb in the present; a future or a conditional stays as it is; "" for other forms."""
    helpers = [c for c in root.children if c.dep_.startswith("aux")]
    reflexive = any(c.lower_ in {"s'", "se"} for c in root.children)
    lemma = root.lemma_.lower()
    if any(h.dep_ == "aux:pass" or h.lower_ == "été" for h in helpers):
        return f"{'sont' if number == 'Plur' else 'est'} {root.text}" if "Part" in root.morph.get("VerbForm") else ""
    mood, tense = root.morph.get("Mood"), root.morph.get("Tense")
    if "Sub" in mood or any("Cnd" in h.morph.get("Mood") or "Fut" in h.morph.get("Tense") for h in helpers):
        return ""
    if ("Cnd" in mood or "Fut" in tense) and not helpers:
        return ("se " if reflexive else "") + str(root.text)
    if not re.search(r"(?:er|ir|re)$", lemma) or ("Part" in root.morph.get("VerbForm") and not helpers):
        return ""
    form = present(str(lemma), number)
    return (("s’" if form[:1] in "aeiouéèêh" else "se ") if reflexive else "") + form if form else ""


def _complements(doc: Any, root: Any, text: str) -> str | None:
    """Return the obligatory complements, contiguous behind the verb; None where they are broken or too long."""
    wanted = [c for c in root.children if c.dep_ in OBLIGATORY and c.i > root.i]
    if not wanted:
        near = [c for c in root.children if c.dep_ in {"obl:mod", "obl:agent"} and c.i > root.i][:1]
        wanted = near
    if not wanted:
        return ""
    named = {t.i for c in wanted for a in c.subtree if a.dep_ == "appos" for t in a.subtree}
    kept = sorted({t.i for c in wanted for t in c.subtree if not t.is_punct or t.text in "«»"} - named)
    kept = _with_next(doc, root, kept)
    low, high = kept[0], kept[-1]
    inside = {t.i for t in doc[low : high + 1] if not t.is_punct}
    skipped = {t.i for c in root.children if c.dep_ == "advmod" for t in c.subtree}
    if (
        inside - set(kept) - skipped
        or skipped & inside
        or any(not t.is_punct and t.i not in skipped for t in doc[root.i + 1 : low])
    ):
        return None
    words = text[doc[low].idx : doc[high].idx + len(doc[high].text)]
    if any(t.dep_ in {"acl:relcl", "ccomp", "advcl"} for t in doc[low : high + 1]) or re.search(r"[,–—();:]", words):
        return None
    if re.search(data("heading_cues.yaml")["unplaced"], words, re.IGNORECASE):
        return None
    return words


def _with_next(doc: Any, root: Any, kept: list[int]) -> list[int]:
    """Return the kept tokens with the complement of place that follows them at once (« coincée dans l’enfer … »)."""
    after = kept[-1] + 1
    for child in root.children:
        if child.dep_.startswith("obl") and min(t.i for t in child.subtree) == after:
            subtree = sorted(t.i for t in child.subtree)
            words = doc[after].lower_
            if words in {"dans", "à", "au", "sur", "en", "aux"} and subtree[-1] - after < 6:
                return [*kept, *subtree]
    return kept


def reports(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield « Ce que disent les courriels » where a document says, shows or reveals something: no claim is taken over."""
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_ == "nsubj"), None) if root is not None else None
    if root is None or own is None or own.pos_ != "NOUN" or determiner(own) not in {"le", "la", "les", "l'"}:
        return
    lemma = _SAID.get(root.lemma_.lower())
    subject = phrase(doc, own, text)
    if lemma is None or not subject or len(subject.split()) > 6:
        return
    number: Number = "Plur" if "Plur" in own.morph.get("Number") else "Sing"
    yield f"Ce que {present(lemma, number)} {subject[:1].lower()}{subject[1:]}", "révélation"


_SAID = {
    "indiquer": "dire",
    "montrer": "montrer",
    "révéler": "révéler",
    "dire": "dire",
    "établir": "montrer",
    "confirmer": "confirmer",
    "suggérer": "suggérer",
}


def _copula(doc: Any, root: Any, subject: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield « X, une mauvaise année pour Y » for « X a été une mauvaise année pour Y »."""
    helpers = [c for c in root.children if c.dep_ in {"cop", "aux:tense"}]
    predicate = phrase(doc, root, text[: doc[-1].idx]) if root.pos_ == "NOUN" and helpers else ""
    past_or_present = all(h.lower_ in {"a", "été", "est", "sont", "ont", "était", "étaient"} for h in helpers)
    if predicate and past_or_present and determiner(root) in {"un", "une", "le", "la", "l'"}:
        start = predicate.lower().find(determiner(root).replace("'", "’"))
        yield f"{subject}, {predicate[max(0, start) :]}", "apposition"
