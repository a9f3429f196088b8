"""A short main clause of the copy as it stands: « Tous les indicateurs du tourisme francilien sont au vert »."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.language.words import count_words
from marbre.plan.affirmed import is_hedged_sentence
from marbre.plan.noun_phrase import ADVERBIAL, FORBIDDEN, POSSESSIVE, bare_phrase, is_mark, person_in

_MOST = 9
_LEFT_OUT = frozenset(
    {"depuis", "après", "avant", "malgré", "grâce", "lors", "pendant", "durant", "dès", "jusqu'", "face", "afin"}
)


def plain_clauses(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the main clause from its subject to the first clean boundary, no word changed.

    Negation, tense and adverbs stay, so nothing becomes truer than it was. Refused: pronouns for subject or object,
    hedges and conditions of the whole sentence, and what is somebody's saying.
    """
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    own = next((c for c in root.children if c.dep_ in {"nsubj", "nsubj:pass"}), None) if root is not None else None
    if root is None or own is None or own.pos_ not in {"NOUN", "PROPN"} or own.i > root.i:
        return
    if is_said(text) or not _is_finite(root) or (is_hedged_sentence(doc) and not _keeps_its_hedge(doc, root)):
        return
    first = min(t.i for t in own.subtree)
    subject = bare_phrase(doc, own, text)
    start = _verb_start(doc, root, own)
    last = _boundary(doc, root)
    if not subject or start is None or last is None or last < root.i or not _may_drop(doc, first):
        return
    if count_words(subject) > 3 and not any(t.dep_ == "conj" for t in own.subtree):
        subject = person_in(doc, own, text) or subject
    last = _shortened(doc, root, last, _MOST - count_words(subject) - (root.i - start))
    verb = text[doc[start].idx : doc[last].idx + len(doc[last].text)]
    words = f"{subject} {verb}"
    cues = data("heading_cues.yaml")
    leaning = POSSESSIVE.sub("", words)  # the subject's own, which stands before
    if count_words(words) > _MOST or FORBIDDEN.search(leaning) or re.search(cues["unplaced"], leaning, re.IGNORECASE):
        return
    if " et " not in subject and any(t.dep_ == "conj" and t.head in {own, *own.children} for t in own.subtree):
        return  # « MM. Adjoudj et Mellouk se disent confiants »
    if re.search(r"[,;:()–—]", words) or words.count("«") != words.count("»"):
        return
    if re.search(r"\b(?:ne |n’)", words) and not re.search(cues["second_negation"], words):
        return
    if any(t.pos_ == "PRON" and t.lower_ not in {"se", "s'", "qui", "tout"} for t in doc[start : last + 1]):
        return
    yield words, "phrase"


def _keeps_its_hedge(doc: Any, root: Any) -> bool:
    """Return whether the only hedge is a source, and the verb says by its conditional that the claim is the source's."""
    verbs = [root, *(c for c in root.children if c.dep_.startswith(("aux", "cop")))]
    rest = re.sub(r"\b(?:[Ss]elon|[Dd]’après)\b", "", text_of(doc, 0, len(doc)))
    return any("Cnd" in v.morph.get("Mood") for v in verbs) and not re.search(
        data("heading_cues.yaml")["hedging"], rest
    )


def _verb_start(doc: Any, root: Any, own: Any) -> int | None:
    """Return the first token of the verb group: right behind the subject, or behind what commas set apart there."""
    end = max(t.i for t in own.subtree)
    group = [root, *(c for c in root.children if c.dep_.startswith(("aux", "cop", "expl")) or c.lower_ in {"ne", "n'"})]
    start = min(t.i for t in group)
    if start <= own.i:
        return None
    between = [t for t in doc[own.i + 1 : start] if t.i not in {s.i for s in own.subtree}]
    if any(not is_mark(t) and t.dep_ != "advmod" for t in between) or (end > start):
        return None
    return int(start)


def _shortened(doc: Any, root: Any, last: int, room: int) -> int:
    """Return an earlier end, before an adjunct of time or cause, where the clause has more words than there is room."""
    ends = []
    for child in root.children:
        begin = min(t.i for t in child.subtree)
        if not root.i < begin <= last or child.dep_ not in {"obl:mod", "obl:arg", "advcl"}:
            continue
        dated = re.match(
            r"(?:en|le|au|fin|début|mi-\w+) (?:\d|(?:jan|fév|mar|avr|mai|jui|jui|aoû|sep|oct|nov|déc))",
            text_of(doc, begin, last + 1),
        )
        if doc[begin].lower_ not in _LEFT_OUT and not dated:
            continue
        if any(
            c.i > begin and c != child and c.dep_ in {"obj", "obl:arg", "xcomp", "iobj", "ccomp"} for c in root.children
        ):
            continue
        ends.append(begin - 1)
    ends += [
        t.i - 1 for t in doc[root.i + 2 : last] if t.lower_ in ADVERBIAL and t.dep_ == "case" and t.head.dep_ == "nmod"
    ]
    ends += [t.i - 1 for t in doc[root.i + 2 : last] if _opens_aim(doc, t) and not _measures(doc, root)]
    if last - root.i + 1 <= room or not ends:
        return last
    fitting = [e for e in ends if e - root.i + 1 <= room]
    return max(fitting) if fitting else last


def _opens_aim(doc: Any, token: Any) -> bool:
    """Return whether a word opens an infinitive of aim or of extent: « pour remercier », « jusqu’à atteindre »."""
    if token.lower_ not in {"pour", "afin", "jusqu'"}:
        return False
    return any("Inf" in t.morph.get("VerbForm") for t in doc[token.i + 1 : token.i + 4])


def _measures(doc: Any, root: Any) -> bool:
    """Return whether the clause says for what something is enough: without it « est trop tôt pour partir » is another claim."""
    return any(t.lower_ in {"assez", "trop", "suffisamment"} or t.lemma_ == "suffire" for t in doc[root.i - 3 :])


def _is_finite(root: Any) -> bool:
    verbs = [root, *(c for c in root.children if c.dep_.startswith(("aux", "cop")))]
    return any("Fin" in v.morph.get("VerbForm") and not {"Sub", "Imp"} & set(v.morph.get("Mood")) for v in verbs)


def is_said(text: str) -> bool:
    """Return whether the sentence is told as somebody's words (« …, assure le ministre »)."""
    speech = data("heading_cues.yaml")["speech"]
    return re.search(rf"[,»][\s\u00a0]*(?:a |ont |avait |s’|se |a-t-|nous |m’a |me )?(?:{speech})\w*", text) is not None


def _may_drop(doc: Any, first: int) -> bool:
    """Return whether what stands before the subject only says when or where."""
    if first == 0:
        return True
    before = text_of(doc, 0, first)
    return re.fullmatch(data("heading_cues.yaml")["opening"], before) is not None and not any(
        t.dep_ == "advcl" and any(c.lower_ in {"si", "s'", "comme", "quand"} for c in t.children) for t in doc[:first]
    )


def text_of(doc: Any, low: int, high: int) -> str:
    """Return the words of some tokens with the curly apostrophes of print."""
    return str(doc[low:high].text).replace("'", "’")


def _boundary(doc: Any, root: Any) -> int | None:
    """Return the last token before a comma, a stop or a coordinated clause; None where the cut would hurt."""
    for token in doc[root.i :]:
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if after is None:
            return int(token.i)
        if after.text in {"«", "»"} or token.text in {"«"}:
            continue
        if is_mark(after):
            if after.text in {".", ";"} or (after.text == ":" and "«" not in doc.text[after.idx :][:4]):
                return int(token.i)
            if after.text not in {",", "–", "—"}:
                return None
            rest = text_of(doc, after.i + 1, len(doc))
            if re.match(data("heading_cues.yaml")["bearing"], rest):
                return None
            governed = any(
                c.i > token.i and c.dep_ in {"obj", "obl:arg", "xcomp", "iobj", "ccomp", "conj"} and c.pos_ != "VERB"
                for c in root.children
            )
            return None if governed else int(token.i)
        joined = after.head if after.dep_ == "cc" and after.head.dep_ == "conj" and after.head.head == root else None
        if joined is not None and (joined.pos_ == "VERB" or any(c.dep_.startswith("nsubj") for c in joined.children)):
            return int(token.i)
    return None
