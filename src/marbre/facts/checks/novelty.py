"""Invented facts: a clause of the page none of whose words the source holds, in that form or a kindred one."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

import numpy as np

from marbre.facts.fault import Fault
from marbre.facts.lemma import known
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage

FAR = 0.5
"""Cosine below which a word of the page is a stranger to the source's nearest word (the model's own vectors)."""
RUN, ALONE = 3, 2
"""Strange words in a row that make a clause invented; in a clause of which no word is known."""
BILINGUAL_RUN = 3
NET, NET_BILINGUAL = 0, 2
"""New words of a sentence beyond those that may stand for words of its source left out, at least."""
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
    stranger = None if pairing.bilingual else _strangers(pairing.source.passages)
    judged = {p.raw for p, _ in pairing.pairs}
    origins = dict(pairing.pairs)
    verbatim = {made.page for made in pairing.links if made.score == 1.0}
    for number, passage in enumerate(pairing.page.passages):
        if number in verbatim:
            continue
        alien = {i for i, keys in passage.concepts.items() if not pairing.source.vocabulary.holds(keys)}
        new = {i for i in alien if stranger(passage.tokens[i].text)} if stranger else alien
        strange = new & passage.weighty
        left = _left(origins.get(passage, ()), pairing)
        net = len(alien & passage.weighty) - left
        hung = (
            next(_complements(passage, alien, net), None)
            if stranger is not None and len(pairing.source.passages) <= 3
            else None
        )
        if hung:
            yield Fault(
                "invented-fact",
                passage.raw[passage.tokens[hung[0]].start : passage.tokens[hung[-1]].end],
                "error",
                passage.raw,
            )
            continue
        cause = _cause(passage, alien, origins.get(passage, ()))
        if cause:
            yield Fault("invented-fact", cause, "review", passage.raw)  # « faute d'eau » may be « la sécheresse »
            continue
        for clause in _clauses(passage):
            if _invented(passage, clause, new, strange, bilingual=pairing.bilingual):
                told = passage.raw[passage.tokens[clause[0]].start : passage.tokens[clause[-1]].end]
                if len(strange) - left < (NET_BILINGUAL if pairing.bilingual else NET):
                    continue
                if len(pairing.source.passages) > 3 and _run(clause, strange) < RUN:
                    continue  # two new words are oftener a turn of phrase than a fact
                sure = pairing.bilingual or stranger is not None
                yield Fault(
                    "invented-fact",
                    told,
                    "error" if sure and (passage.raw in judged or len(pairing.source.passages) <= 3) else "review",
                    passage.raw,
                )
                break


_CAUSE = re.compile(
    r"(?i)\b(?:à cause d|en raison d|provoqu|causé|d(?:û|ue|us|ues) (?:à|au)|faute d|malgré|grâce (?:à|au)|sous l'effet d|invoqu|imput|parce qu|puisqu|du fait d|par suite d|motivé)"
)
_REASON = re.compile(
    r"(?i)\b(?:because|due to|caus|blam|despite|thanks|since|following|amid|as|after|over|for|through|from|citing|reason|à cause|en raison|provoqu|causé|d(?:û|ue|us|ues) |"
    r"faute|malgré|grâce|effet|invoqu|imput|parce|puisqu|car|raison|motif|lié|suite|après|origine|expliqu|entraîn|conséquen|du fait|avec|pour)"
)
"""What names a cause or circumstance on the page; what could be its counterpart in the source."""
_ADDED = ("acl", "acl:relcl", "advcl", "appos", "amod", "obl:mod", "obl:agent", "conj", "nmod")


def _cause(passage: Passage, new: set[int], origin: Sequence[Passage]) -> str:
    """Return the cause that the page gives where its source gives none, "" else: nothing in it stands in the source."""
    found = _CAUSE.search(passage.text)
    if found is None or not origin or any(_REASON.search(s.text) for s in origin):
        return ""
    words = []
    for i, token in enumerate(passage.tokens):
        if token.start < found.end():
            continue
        if token.low in _BREAK:
            break
        words.append(i)
    content = [i for i in words[:8] if i in passage.concepts]
    if content and all(i in new for i in content[:2]):
        return passage.raw[found.start() : passage.tokens[words[-1]].end]
    return ""


def _complements(passage: Passage, new: set[int], net: int) -> Iterator[list[int]]:
    """Yield the clauses and complements hung on a word, none of whose content the source holds: two new words, or one that is a cause."""
    if passage.doc is None:
        return
    at = {t.start: i for i, t in enumerate(passage.tokens)}
    weighty = passage.weighty
    for word in passage.doc:
        if word.dep_ not in _ADDED:
            continue
        places = sorted(i for t in word.subtree if (i := at.get(t.idx)) is not None)
        content = [i for i in places if i in passage.concepts]
        told = [i for i in content if i in weighty]
        if (
            not told
            or any(i not in new for i in content)
            or any(q.start <= passage.tokens[i].start < q.end for q in passage.quantities for i in places)
        ):
            continue
        start, end = passage.tokens[places[0]].start, passage.tokens[places[-1]].end
        causal = bool(_CAUSE.match(passage.text, start, end))
        if (len(told) >= 2 and net >= 2 and word.dep_ not in ("conj", "obl:agent")) or (causal and net >= 1):
            yield places


def _left(origin: Sequence[Passage], pairing: Pairing) -> int:
    """Return how many weighty words of source sentences the page has not taken up."""
    there = pairing.page.vocabulary
    return sum(not there.holds(s.concepts[i]) for s in origin for i in s.weighty)


@lru_cache(maxsize=4)
def _strangers(passages: tuple[Passage, ...]) -> Callable[[str], bool] | None:
    """Return what tells whether a word is far from all words of the source, by the vectors of the model's table.

    Nothing need be parsed for it. None where there is no parser, or the source is not French.
    """
    parser = passages[0].parser
    if parser is None or passages[0].lang != "fr":
        return None
    words = dict.fromkeys(t.text for p in passages for t in p.tokens if t.text.isalpha() and len(t.text) > 2)
    rows = [vector / norm for vector, norm in map(parser.vector, words) if norm > 0]
    if not rows:
        return None
    near = np.stack(rows)

    @cache
    def is_stranger(word: str) -> bool:
        vector, norm = parser.vector(word)
        return norm == 0 or float((near @ vector).max()) / norm < FAR

    return is_stranger


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


def _invented(passage: Passage, clause: list[int], new: set[int], strange: set[int], *, bilingual: bool) -> bool:
    content = [i for i in clause if i in passage.concepts]
    weighty = [i for i in content if i in strange or i in passage.weighty]
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
    if run < RUN and any(passage.tokens[i].text[0].isdigit() for i in clause):
        return False  # the figure ties it to what the source counts
    if (
        len(clause) == sum(t.low not in _BREAK for t in passage.tokens)
        and run >= ALONE
        and len(strange) * 3 >= len(content) * 2
        and (run >= RUN or all(i in new for i in content))
    ):
        return True  # a sentence of its own, most of it new
    return run >= RUN or (run >= ALONE and all(i in new for i in content))


def _run(weighty: list[int], strange: set[int]) -> int:
    best = run = 0
    for i in weighty:
        run = run + 1 if i in strange else 0
        best = max(best, run)
    return best
