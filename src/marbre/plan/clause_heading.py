"""A title clause in the present: subject, verb, and what follows the verb up to the first clean boundary."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.conjugate import Number, present
from marbre.language.lexicon import data, lines
from marbre.language.verb_forms import paradigm
from marbre.plan.affirmed import is_stated
from marbre.plan.noun_phrase import (
    ADVERBIAL,
    DEFINITE,
    POSSESSIVE,
    bare_phrase,
    determiner,
    is_mark,
    number_of,
    person_in,
)

_ARGUMENTS = {"obj", "obl:arg", "iobj", "xcomp"}
_ADJUNCTS = {"obl:mod", "obl:agent", "advmod", "obl"}
_VOWEL = "aeéèêiouyh"


def clauses(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the main clause of a sentence, where nothing that bears on its truth is left out.

    Refused: a negation, a hedge, a condition, a claim (que after a verb), a pronoun for subject or object, and the
    imparfait (what was so once need not be so).
    """
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_ in {"nsubj", "nsubj:pass"}), None) if root is not None else None
    if root is None or own is None or own.i > root.i or own.pos_ not in {"PROPN", "NOUN"} or root.pos_ != "VERB":
        return
    if own.pos_ == "NOUN" and determiner(own) not in DEFINITE:
        return
    if any(t.text == "," for t in doc[max(0, root.i - 2) : root.i]) and is_speech(root):
        return  # « …, se félicite sa présidente »: what stands before is what she says
    subject = bare_phrase(doc, own, text)
    joined = any(c.dep_ == "conj" for c in own.children)
    if not subject or (joined and " et " not in subject):
        return
    number: Number = "Plur" if joined or number_of(own) == "Plur" else "Sing"
    for verb in (root, *(c for c in root.children if c.dep_ == "conj" and _shares_subject(c))):
        if not is_stated(verb) or _has_pronoun(verb):
            continue
        form, tail = _verb(verb, number), _tail(doc, verb, text)
        if form and tail is not None:
            way = "passif" if form.startswith(("est ", "sont ")) else "clause"
            for name in filter(None, (subject, person_in(doc, own, text))):
                yield f"{name} {form}{' ' + tail if tail else ''}", way


def is_speech(verb: Any) -> bool:
    """Return whether a verb is one of those that go with a quotation."""
    return re.match(f"(?:{data('heading_cues.yaml')['speech']})", f"se {verb.lower_}") is not None or (
        re.match(data("heading_cues.yaml")["speech"], verb.lower_) is not None
    )


def _shares_subject(verb: Any) -> bool:
    """Return whether a coordinated verb has its own auxiliary or is finite, and no subject of its own."""
    finite = "Fin" in verb.morph.get("VerbForm") or any(c.dep_.startswith("aux") for c in verb.children)
    return verb.pos_ == "VERB" and finite and not any(c.dep_.startswith("nsubj") for c in verb.children)


def _has_pronoun(root: Any) -> bool:
    """Return whether a pronoun or a completive is among what the verb governs."""
    for child in root.children:
        if child.dep_ in {"ccomp", "csubj", "expl:subj"} or child.lower_ in {"que", "qu'", "y", "en"}:
            return True
        if child.pos_ == "PRON" and child.lower_ not in {"se", "s'", "qui"}:
            return True
    return False


def _verb(root: Any, number: Number) -> str:
    """Return the verb in the present; a future or a conditional stays as it is; "" for other forms."""
    helpers = [c for c in root.children if c.dep_.startswith("aux")]
    reflexive = any(c.lower_ in {"s'", "se"} for c in root.children)
    lemma = root.lemma_.lower()
    mood, tense = root.morph.get("Mood"), root.morph.get("Tense")
    part = "Part" in root.morph.get("VerbForm")
    if any(h.lower_ in {"avait", "avaient", "était", "étaient", "eut", "eurent", "aura", "auront"} for h in helpers):
        return ""
    if any("Cnd" in h.morph.get("Mood") or "Fut" in h.morph.get("Tense") or h.dep_ == "aux:caus" for h in helpers):
        return ""
    if any(h.dep_ == "aux:pass" for h in helpers):
        return f"{'sont' if number == 'Plur' else 'est'} {root.text}" if part else ""
    if "Sub" in mood or "Imp" in tense or lemma in {"être", "faire", "permettre", "falloir", "sembler", "paraître"}:
        return ""
    if ("Cnd" in mood or "Fut" in tense) and not helpers:
        return ("" if not reflexive else "s’" if root.text[:1] in _VOWEL else "se ") + str(root.text)
    if not re.search(r"(?:er|ir|re)$", lemma) or (part and not helpers):
        return ""
    form = _checked(root, str(lemma), number, helped=bool(helpers))
    return ("" if not reflexive else "s’" if form[:1] in _VOWEL else "se ") + form if form else ""


def _checked(root: Any, lemma: str, number: Number, *, helped: bool) -> str:
    """Return the present of a verb whose form in the text is one of the infinitive that the parse gives it, else "".

    « Yellowstone revit une phase » parsed as « revoir » would become « revoit ».
    """
    forms, word = paradigm(lemma), root.lower_
    if helped:
        fits = word in {forms.get(code) for code in ("PPms", "PPfs", "PPmp", "PPfp")}
        return present(lemma, number) if fits else ""
    if word in {forms.get("P3s"), forms.get("P3p")}:
        return str(root.text)
    return present(lemma, number) if word in {forms.get("D3s"), forms.get("D3p")} and lemma.endswith("er") else ""


def _tail(doc: Any, root: Any, text: str) -> str | None:
    """Return what stands behind the verb up to the first clean boundary; None where it would be cut inside.

    Adverbs stay where they are. Adjuncts at the end are left out where the heading gets too long; what the verb
    governs never is.
    """
    parts: list[tuple[str, int, int]] = []
    at, governed = root.i + 1, False
    for child in sorted((c for c in root.children if c.i > root.i), key=lambda c: min(t.i for t in c.subtree)):
        tokens = sorted(t.i for t in child.subtree)
        if is_mark(child) or child.dep_ in {"cc", "conj", "parataxis"}:
            break
        if tokens[0] != at:
            return None
        if child.dep_ == "advcl" and not parts:
            return None
        if child.dep_ not in _ARGUMENTS | _ADJUNCTS:
            if child.dep_ == "advcl" and doc[tokens[0]].lower_ in {"à", "de", "d'"}:
                return None  # an infinitive that the verb may govern
            break
        end = _end(doc, child, tokens)
        if end < tokens[0]:
            return None
        relative = end != tokens[-1] and doc[end + 1].lower_ in {"qui", "que", "qu'", "dont", "où", "–", "—"}
        if end != tokens[-1] and child.dep_ in {"xcomp", "obl:arg", "iobj"} and not relative:
            return None
        governed = governed or child.dep_ in _ARGUMENTS
        parts.append((child.dep_, tokens[0], end))
        if end != tokens[-1]:
            break
        at = tokens[-1] + 1
    if any(c.dep_ in _ARGUMENTS and c.i > root.i and c.i > (parts[-1][2] if parts else root.i) for c in root.children):
        return None
    while parts and parts[-1][0] in _ADJUNCTS and parts[-1][2] - root.i > 8 and (governed or len(parts) > 1):
        parts.pop()
    if parts and _infinitive_follows(doc, parts[-1][2]):
        return None  # « appelle les chauffeurs | à faire grève »
    thing = next((c for c in root.children if c.dep_ == "obj"), None)
    if root.lemma_ == "avoir" and thing is not None and determiner(thing) in DEFINITE:
        return None  # « les jeunes ont la tête (noire) »
    passive = any(c.dep_ == "aux:pass" for c in root.children)
    if (
        governed
        and not passive
        and not any(p[0] in {"obj", "xcomp"} for p in parts)
        and _name(root) not in lines("indirect_verbs.txt")
    ):
        return None
    if not governed and not _stands_alone(root, parts):
        return None
    if not parts:
        return ""
    words = text[doc[root.i + 1].idx : doc[parts[-1][2]].idx + len(doc[parts[-1][2]].text)]
    unplaced = re.search(data("heading_cues.yaml")["unplaced"], POSSESSIVE.sub("", words), re.IGNORECASE)
    return None if unplaced or re.search(r"[,–—();:]", words) else words


def _infinitive_follows(doc: Any, last: int) -> bool:
    """Return whether an infinitive that the verb governs stands right behind a token."""
    after = doc[last + 1 : last + 4]
    return bool(after) and after[0].lower_ in {"à", "de", "d'"} and any("Inf" in t.morph.get("VerbForm") for t in after)


def _end(doc: Any, child: Any, tokens: list[int]) -> int:
    """Return the last token of a complement without relative clause, apposition or bracket; -1 where it breaks."""
    for i in tokens:
        token = doc[i]
        late = token.lower_ in ADVERBIAL and i > child.i
        if late or token.text in {",", "(", "–", "—", ";", ":"} or token.dep_ in {"acl:relcl", "appos", "parataxis"}:
            stop = i if late or is_mark(token) else min(t.i for t in token.subtree)
            return stop - 1 if stop - 1 >= child.i else -1
    return tokens[-1] if tokens[-1] - tokens[0] + 1 == len(tokens) else -1


def _stands_alone(root: Any, parts: list[tuple[str, int, int]]) -> bool:
    """Return whether a verb says enough without object: it is passive with a complement, or one that needs none."""
    if any(c.dep_ == "aux:pass" for c in root.children):
        return bool(parts)
    if parts and _name(root) in lines("indirect_verbs.txt"):
        return True
    return _name(root) in lines("intransitive_verbs.txt")


def _name(verb: Any) -> str:
    """Return the infinitive with its reflexive pronoun."""
    reflexive = any(c.lower_ in {"se", "s'"} for c in verb.children)
    lemma = verb.lemma_.lower()
    return (("s'" if lemma[:1] in _VOWEL else "se ") if reflexive else "") + str(lemma)
