"""Invented facts: a clause of the page none of whose words the source holds, in that form or a kindred one."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np

from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.lemma import known
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.language.lexicon import lines

FAR = 0.5
"""Cosine below which a word of the page is a stranger to the source's nearest word (the model's own vectors)."""
RUN, ALONE = 3, 2
"""Strange words in a row that make a clause invented; in a clause of which no word is known."""
BILINGUAL_RUN = 4
_BREAK = frozenset(
    [
        ",",
        ";",
        ":",
        ".",
        "!",
        "?",
        "(",
        ")",
        "–",
        "—",
        "«",
        "»",
        "qui",
        "que",
        "dont",
        "où",
        "malgré",
        "après",
        "avant",
        "pour",
        "car",
        "mais",
        "et",
        "ainsi",
        "alors",
        "afin",
        "grâce",
        "ce",
    ]
)


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the page's clauses that the source says nothing of."""
    if not pairing.source.passages:
        return
    words = [k for s in pairing.source.passages for k in s.concepts.values()]
    near = None if pairing.bilingual else _vectors(pairing.source.passages)
    judged = {p.raw for p, _ in pairing.pairs}
    verbatim = {made.page for made in pairing.links if made.score == 1.0}
    for number, passage in enumerate(pairing.page.passages):
        if number in verbatim:
            continue
        strange = {i for i in _weighty(passage) if not any(alike(passage.concepts[i], k) for k in words)}
        strange = _far(passage, strange, near) if near is not None else strange
        for clause in _clauses(passage):
            if _invented(passage, clause, strange, bilingual=pairing.bilingual):
                told = passage.raw[passage.tokens[clause[0]].start : passage.tokens[clause[-1]].end]
                sure = pairing.bilingual or near is not None
                yield Fault(
                    "invented-fact",
                    told,
                    "error" if sure and (passage.raw in judged or len(pairing.source.passages) <= 3) else "review",
                    passage.raw,
                )
                break


def _weighty(passage: Passage) -> set[int]:
    """Return the content words that tell a fact: no name, no cue, no word of time (other checks read those)."""
    cues = {y.at for y in passage.sayings if y.kind != "weak"} | {h.at for h in passage.hedges if h.kind != "weak"}
    cues |= {i for h in (*passage.scopes, *passage.directions) for i in range(h.first, h.last + 1)}
    cues |= {i for y in passage.sayings if y.kind == "source" for i in y.speaker}
    cues |= {p.at for p in passage.polarity.poles} | set(passage.polarity.weak)
    dated = {i for i, t in enumerate(passage.tokens) for x in passage.times if x.start <= t.start < x.end}
    return {
        i
        for i in passage.concepts
        if i not in cues
        and i not in dated
        and not passage.tokens[i].text[0].isupper()
        and passage.tokens[i].lemma not in _TIME
    }


_TIME = frozenset(lines("facts/light_words.txt"))
"""Words of time and light nouns and verbs, which tell no fact of their own."""


@lru_cache(maxsize=4)
def _vectors(passages: tuple[Passage, ...]) -> Any:
    """Return the source's words as unit vectors, from the model's table: nothing need be parsed for it."""
    parser = passages[0].parser
    if parser is None or passages[0].lang != "fr":
        return None
    words = dict.fromkeys(t.text for p in passages for t in p.tokens if t.text.isalpha() and len(t.text) > 2)
    rows = [vector / norm for vector, norm in map(parser.vector, words) if norm > 0]
    return np.stack(rows) if rows else None


def _far(passage: Passage, strange: set[int], near: Any) -> set[int]:
    far = set()
    for i in strange:
        vector, norm = passage.parser.vector(passage.tokens[i].text) if passage.parser else (None, 0.0)
        if norm == 0 or float((near @ vector).max()) / norm < FAR:
            far.add(i)
    return far


def _clauses(passage: Passage) -> Iterator[list[int]]:
    clause: list[int] = []
    for i, token in enumerate(passage.tokens):
        if token.low in _BREAK:
            if clause:
                yield clause
            clause = []
        else:
            clause.append(i)
    if clause:
        yield clause


def _invented(passage: Passage, clause: list[int], strange: set[int], *, bilingual: bool) -> bool:
    content = [i for i in clause if i in passage.concepts]
    weighty = [i for i in content if i in strange or i in _weighty(passage)]
    if bilingual:
        listed = [
            i
            for i in weighty
            if i in strange
            and (any(k[0] == "=" for k in passage.concepts[i]) or not known(passage.tokens[i].low, "fr"))
        ]
        whole = len(weighty) >= ALONE and all(i in strange for i in weighty) and len(content) == len(weighty)
        return (whole and len(listed) >= ALONE) or (_run(weighty, strange) >= BILINGUAL_RUN and len(listed) >= ALONE)
    run = _run(weighty, strange)
    if (
        len(clause) == sum(t.low not in _BREAK for t in passage.tokens)
        and run >= ALONE
        and len(strange) * 3 >= len(content) * 2
    ):
        return True  # a sentence of its own, most of it new
    return run >= RUN or (run >= ALONE and all(i in strange for i in weighty) and len(content) == len(weighty))


def _run(weighty: list[int], strange: set[int]) -> int:
    best = run = 0
    for i in weighty:
        run = run + 1 if i in strange else 0
        best = max(best, run)
    return best
