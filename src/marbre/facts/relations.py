"""Lopsided relations: what came first, what is greater, who did it to whom; each as two sets of words, the left before the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from marbre.facts.phrases import find, index
from marbre.facts.reading import Passage
from marbre.facts.tokens import Token

Sort = Literal["order", "more", "role"]


@dataclass(frozen=True)
class Relation:
    """`left` and `right` are tokens: earlier and later, greater and lesser, doer and done-to."""

    sort: Sort
    left: frozenset[int]
    right: frozenset[int]
    pivot: frozenset[int] = frozenset()
    """The words of the deed itself."""


_CLAUSE_END = frozenset((",", ";", ":", ".", "!", "?", "»", "“", "”", "–", "—"))


def orders(passage: Passage) -> list[Relation]:
    """Return what a sentence sets in time: the words of the earlier event, those of the later."""
    found = []
    tokens = passage.tokens
    for hit in find(tokens, index("order", passage.lang)):
        if any(h.start <= tokens[hit.first].start < h.end for h in passage.times):
            continue
        if hit.label in ("after", "before") and _dated(passage, hit.last):
            continue  # « dès l'automne » sets no event behind another
        before, after = _sides(tokens, hit.first, hit.last)
        left, right = _content(passage, before), _content(passage, after)
        if hit.label == "after":
            left, right = right, left
        elif hit.label == "earlier":
            cut = next(
                (
                    i
                    for i in range(hit.last + 1, len(tokens))
                    if tokens[i].low in ("puis", "avant", "then", "before", "ensuite")
                ),
                None,
            )
            if cut is None:
                # « qu'il avait auparavant essayé »: the clause that it stands in came before the one that it hangs on.
                start, end = _clause(tokens, hit.first)
                inside = _content(passage, range(start, end))
                outside = _content(passage, [i for i in range(len(tokens)) if not start <= i < end])
                left, right = inside, outside
                when = next(
                    (i for i in range(hit.last + 1, len(tokens)) if tokens[i].low in ("quand", "lorsque", "when")), None
                )
                if when is not None and any(t.low in ("déjà", "already") for t in tokens[start:when]):
                    left = _content(passage, range(when))
                    right = _content(passage, range(when + 1, len(tokens)))
                elif tokens[hit.first].low in ("avait", "avaient", "had", "déjà", "already") and not any(
                    t.low in ("auparavant", "précédemment", "earlier", "previously", "beforehand")
                    for t in tokens[start:end]
                ):
                    continue
            else:
                left = _content(passage, range(hit.last + 1, cut))
                right = _content(passage, range(cut + 1, len(tokens)))
        if left and right:
            found.append(Relation("order", left, right))
    return found


def _dated(passage: Passage, last: int) -> bool:
    """Return whether a date follows, in place of an event."""
    ahead = [
        t
        for t in passage.tokens[last + 1 : last + 4]
        if t.low not in ("le", "la", "les", "the", "ce", "cette", "de", "du")
    ][:1]
    return any(x.start <= t.start < x.end or t.start <= x.start < t.end for t in ahead for x in passage.times)


def _sides(tokens: Sequence[Token], first: int, last: int) -> tuple[list[int], list[int]]:
    """Return what stands before a link word and what depends on it; at the head of a sentence, the main clause is « before »."""
    opening = all(
        t.low
        in (
            "et",
            "mais",
            "and",
            "but",
            "«",
            "ce",
            "c'est",
            "peu",
            "juste",
            "trois",
            "deux",
            "un",
            "une",
            "quelques",
            "jours",
            "mois",
            "ans",
            "semaines",
            "heures",
            "shortly",
            "days",
            "weeks",
            "months",
            "hours",
            "just",
            "two",
            "three",
            "only",
            "seulement",
        )
        for t in tokens[:first]
    )
    cleft = first > 1 and tokens[0].low == "ce" and tokens[1].lemma == "être"
    opening = opening or (cleft and first == 2)
    if opening:
        comma = next(
            (i for i in range(last + 1, len(tokens)) if tokens[i].low == "," or (cleft and tokens[i].low == "que")),
            None,
        )
        if comma is not None:
            return list(range(comma + 1, len(tokens))), list(range(last + 1, comma))
    start = 0
    for i in range(first - 1, -1, -1):
        if tokens[i].low in (";", ".", "!", "?"):
            start = i + 1
            break
    end = next((i for i in range(last + 1, len(tokens)) if tokens[i].low in (";", ".")), len(tokens))
    return list(range(start, first)), list(range(last + 1, end))


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    start = next(
        (
            i + 1
            for i in range(at - 1, -1, -1)
            if tokens[i].low in _CLAUSE_END or tokens[i].low in ("que", "which", "that")
        ),
        0,
    )
    end = next((i for i in range(at, len(tokens)) if tokens[i].low in _CLAUSE_END), len(tokens))
    return start, end


def _content(passage: Passage, places: Sequence[int] | range) -> frozenset[int]:
    return frozenset(i for i in places if i in passage.concepts)


def _named(passage: Passage, places: range) -> frozenset[int]:
    """Return the content words of a stretch in which somebody or something is named, none where nobody is."""
    return _content(passage, places)


_THAN = frozenset(("que", "than"))
_MORE = frozenset(("plus", "davantage", "mieux", "more", "better", "higher", "larger", "bigger", "greater", "longer", "older", "taller", "heavier", "faster", "stronger", "meilleur", "meilleure", "supérieur", "supérieure", "supérieurs", "supérieures", "cheaper-not"))  # fmt: skip
_LESS = frozenset(("moins", "less", "fewer", "lower", "smaller", "shorter", "younger", "lighter", "slower", "weaker", "worse", "cheaper", "inférieur", "inférieure", "inférieurs", "inférieures", "pire", "moindre"))  # fmt: skip
_BEATS = frozenset(
    (
        "dépasser",
        "devancer",
        "surpasser",
        "exceed",
        "outpace",
        "surpass",
        "outnumber",
        "overtake",
        "outsell",
        "distancer",
        "détrôner",
        "dethrone",
        "excéder",
        "dominer",
        "supplanter",
    )
)
_TRAILS = frozenset(("trail", "lag"))


def comparisons(passage: Passage) -> list[Relation]:
    """Return what a sentence says to be more than what."""
    found = []
    tokens = passage.tokens
    for i, token in enumerate(tokens):
        sign = 1 if token.low in _MORE else -1 if token.low in _LESS else 0
        if sign:
            than = next(
                (
                    j
                    for j in range(i + 1, min(len(tokens), i + 16))
                    if tokens[j].low in _THAN
                    or (tokens[j].low == "à" and token.low.startswith(("supér", "infér")))
                    or (
                        tokens[j].low == "à"
                        and j + 1 < len(tokens)
                        and tokens[j + 1].low in ("celui", "celle", "ceux", "celles")
                    )
                ),
                None,
            )
            if than is None or any(tokens[j].low in (",", ";") for j in range(i, than)):
                continue
            start = next(
                (j + 1 for j in range(i, -1, -1) if tokens[j].low in (",", ";", ".", "que", "mais", "but", "while")), 0
            )
            end = next(
                (j for j in range(than + 1, len(tokens)) if tokens[j].low in (",", ";", ".", "mais", "but")),
                len(tokens),
            )
            left, right = _content(passage, list(range(start, than))), _content(passage, range(than + 1, end))
        elif token.low in ("devant", "derrière", "ahead", "behind") and i and passage.tokens[i - 1].is_word:
            sign = 1 if token.low in ("devant", "ahead") else -1
            start, end = _clause(tokens, i)
            left, right = _named(passage, range(start, i)), _named(passage, range(i + 1, min(end, i + 7)))
        elif token.lemma in _BEATS or token.lemma in _TRAILS:
            sign = 1 if token.lemma in _BEATS else -1
            passive = i and tokens[i - 1].lemma in ("être", "be")
            sign = -sign if passive else sign
            start, end = _clause(tokens, i)
            left, right = _content(passage, range(start, i)), _content(passage, range(i + 1, end))
        else:
            continue
        if not left or not right:
            continue
        if any(0 < i - d.at < 6 for d in passage.polarity.denials):
            sign = -sign
        found.append(Relation("more", left, right) if sign > 0 else Relation("more", right, left))
    return found
