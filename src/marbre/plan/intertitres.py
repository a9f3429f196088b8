"""Intertitres and the sections under them, chosen together: a break is made where the text turns and a heading exists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from marbre.language.fold import words
from marbre.language.keyphrase_match import share
from marbre.language.lexicon import data
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.heading_candidates import Candidate, candidates
from marbre.plan.pronouns import person_of
from marbre.plan.section_words import ArticleWords, article_words, roots
from marbre.plan.sections import LEANS, TARGET_WORDS, Section, length_cost, turn_gains
from marbre.source.model import Paragraph


@dataclass(frozen=True)
class Choice:
    """The intertitre of a section ("" where none is printable), how it was made, and the other candidates."""

    heading: str
    way: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def others(self) -> tuple[str, ...]:
        """The other candidates' words, best first."""
        return tuple(c.text for c in self.candidates if c.text != self.heading)[:5]


@dataclass(frozen=True)
class _Row:
    """A way to cut and head the text up to a paragraph: its worth, where its sections begin, and their headings."""

    worth: float
    starts: tuple[int, ...]
    choices: tuple[Choice, ...]


_QUESTIONS = 4
"""Questions that a page of 800 words has at least, where questions are asked for."""
_MISSING = 6.0
"""What it costs to leave out a heading that the copy has."""
_BEAM, _TRIED, _LONGEST = 6, 5, 300


def intertitres(
    paragraphs: Sequence[Paragraph],
    parser: Parser,
    *,
    keyphrase: str = "",
    title: str = "",
    questions: bool = False,
    target_words: int = TARGET_WORDS,
    minimum: int | None = None,
    maximum: int | None = None,
) -> list[tuple[Section, Choice]]:
    """Return the sections in their order, each with the choice of its heading; the first is the opening, without one.

    Of all ways to cut and to head the text that with the best sum is taken: what the headings are worth, how much
    the text turns at the breaks, and how far the sections are from the target length. So a stretch without printable
    heading goes with the section before it, unless that would grow far past the limit of the reading tools. A
    heading of the copy always begins a section and stays. No two headings are alike. `minimum` and `maximum` are
    numbers of headings; a copy that
    cannot carry the minimum with good headings gets plainer ones, and one too short what it carries. With `questions`, every heading is one that
    its section answers.
    """
    if not paragraphs:
        return []
    article = article_words(paragraphs, f"{keyphrase} {title}", parser)
    docs = [d for sentences, _, _ in article.read for d in parser.parse(sentences)]
    maker = _Maker(paragraphs, article, parser, keyphrase, person_of(docs, keyphrase), questions)
    given = frozenset(i for i, p in enumerate(paragraphs) if p.kind == "heading")
    size = sum(count_words(p.text) for p in paragraphs)
    if questions and minimum is None:
        minimum = min(_QUESTIONS, size // 200)
    fewest, most = max(minimum or 0, len(given)), max(99 if maximum is None else maximum, len(given))
    if minimum:
        target_words = min(target_words, max(40, size // (minimum + 1)))
    rows = _rows(maker, given, target_words, most)
    counts = [k for k in rows if fewest <= k <= most] or [max(k for k in rows if k <= most)]
    best = max((rows[k] for k in counts), key=lambda r: r.worth)
    return _as_sections(_with_keyphrase(best, keyphrase, article.topic), paragraphs)


def _as_sections(row: _Row, paragraphs: Sequence[Paragraph]) -> list[tuple[Section, Choice]]:
    ends = (*row.starts[1:], len(paragraphs))
    return [
        (Section(a, b, paragraphs[a].text if paragraphs[a].kind == "heading" else ""), choice)
        for a, b, choice in zip(row.starts, ends, row.choices, strict=True)
    ]


@dataclass(frozen=True)
class _Maker:
    """Makes the candidates of any stretch of an article."""

    paragraphs: Sequence[Paragraph]
    article: ArticleWords
    parser: Parser
    keyphrase: str
    person: str
    ask: bool

    seen: dict[tuple[int, int], list[Candidate]] = field(default_factory=dict)

    def __call__(self, first: int, last: int) -> list[Candidate]:
        """Return the candidates of the paragraphs `first` to `last`, made once."""
        if (first, last) not in self.seen:
            self.seen[first, last] = self._made(first, last)
        return self.seen[first, last]

    def _made(self, first: int, last: int) -> list[Candidate]:
        own = self.article.section(first, last)
        given = self.paragraphs[first].text if self.paragraphs[first].kind == "heading" else ""
        return candidates(own, self.parser, given, self.keyphrase, self.person, self.ask)


def _rows(maker: _Maker, given: frozenset[int], target: int, most: int) -> dict[int, _Row]:
    """Return, for each number of headings that can be had, the best row (dynamic programming over a beam)."""
    paragraphs, topic = maker.paragraphs, maker.article.topic
    sizes = [count_words(p.text) for p in paragraphs]
    gains = turn_gains(paragraphs)
    sums = [0]
    for size in sizes:
        sums.append(sums[-1] + size)
    opening = 0 not in given
    table: list[dict[int, list[_Row]]] = [{0: [_Row(0.0, (), ())]}, *({} for _ in paragraphs)]
    for end in range(1, len(paragraphs) + 1):
        found: dict[int, list[_Row]] = {}
        for start in range(end - 1, -1, -1):
            length = sums[end] - sums[start]
            may_begin = start == 0 or start in given or gains[start] > LEANS / 2
            if may_begin and table[start]:
                cost = length_cost(length, target, opening=start == 0 and opening)
                if start == 0 and opening:
                    found.setdefault(0, []).append(_Row(-cost, (0,), (Choice(""),)))
                else:
                    gain = _weight("turn") * (0.0 if start in given else gains[start]) - cost
                    made = maker(start, _near(sums, start, end))
                    choices = [(_value(c), Choice(c.text, c.way, tuple(made)), c) for c in made[:12]]
                    for k, rows in table[start].items():
                        if k < most:
                            found.setdefault(k + 1, []).extend(_headed(rows, start, gain, choices, topic))
                        if start in given:  # one that cannot be a question, say
                            found.setdefault(k, []).extend(_unheaded(rows, start, gain - _MISSING))
            if start in given:
                break  # no section goes past a heading of the copy
        table[end] = {k: sorted(rows, key=lambda r: -r.worth)[:_BEAM] for k, rows in found.items() if rows}
    return {k: rows[0] for k, rows in table[-1].items()}


def _near(sums: Sequence[int], start: int, end: int) -> int:
    """Return the end of what a heading speaks of: the section, or the first part of one that goes on for long."""
    return max((e for e in range(start + 1, end + 1) if sums[e] - sums[start] <= _LONGEST), default=start + 1)


def _headed(
    rows: Sequence[_Row],
    start: int,
    gain: float,
    choices: Sequence[tuple[float, Choice, Candidate]],
    topic: frozenset[str],
) -> list[_Row]:
    """Return the rows with one more section, each under the best headings that may stand beside those it has."""
    longer = []
    for row in rows:
        fitting = [(value, choice) for value, choice, c in choices if _may_follow(c, row.choices, topic)][:_TRIED]
        longer += [
            _Row(row.worth + gain + value, (*row.starts, start), (*row.choices, choice)) for value, choice in fitting
        ]
    return longer


def _unheaded(rows: Sequence[_Row], start: int, gain: float) -> list[_Row]:
    return [_Row(r.worth + gain, (*r.starts, start), (*r.choices, Choice(""))) for r in rows]


def _value(candidate: Candidate) -> float:
    """Return what a heading adds to the worth of a row: nothing at the score from which it is good, less below."""
    return _weight("heading") * (min(candidate.score, _weight("best")) - _weight("good"))


def _weight(feature: str) -> float:
    weights: dict[str, float] = data("heading_weights.yaml")["features"]
    return weights[feature]


_MOST = {
    "citation": 2,
    "fragment": 2,
    "propos": 2,
    "tâche": 2,
    "but": 1,
    "thème": 2,
    "révélation": 2,
    "voix": 1,
    "question à quelqu’un": 3,
    "question générale": 3,
    "question de fond": 3,
    "pourquoi": 3,
    "combien": 2,
    "portrait demandé": 1,
    "portrait": 2,
    "qualification": 1,
    "cause": 1,
    "rubrique": 2,
    "date": 2,
}
"""How often a way may serve on one page: a form that comes back is a tic."""


_ARTICLES = {"le", "la", "les", "l", "un", "une", "des"}
_MOST_SAID = 3
_SAID = {"citation", "fragment", "propos"}


@lru_cache(maxsize=4096)
def _roots(text: str) -> tuple[str, ...]:
    return tuple(roots(_ASKING.sub("", text)))


_ASKING = re.compile(r"^(?:Qu(?:e |’)[\w-]+|Où en \w+|Quel\w* \w+|Qui est) (?=.*\?$)")


def _may_follow(candidate: Candidate, chosen: Sequence[Choice], topic: frozenset[str]) -> bool:
    way, bag = candidate.way, words(candidate.text)
    if way in {"donné", "resserré"}:
        return True
    if way in _MOST and sum(c.way == way for c in chosen) >= _MOST[way]:
        return False
    if way in _SAID and sum(c.way in _SAID for c in chosen) >= _MOST_SAID:
        return False
    if chosen and chosen[-1].heading:
        before = words(chosen[-1].heading)
        first = 2 if candidate.text.endswith("?") else 1  # « Que dit … ? » may follow « Que prévoit … ? »
        if before[:first] == bag[:first] and bag[0] not in _ARTICLES and way != "question générale":
            return False
    mine = set(_roots(candidate.text))
    for choice in chosen:
        theirs = set(_roots(choice.heading))
        if not theirs:
            continue
        both = (mine & theirs) - topic
        if len(both) >= 2 and len(both) >= 0.6 * min(len(mine - topic), len(theirs - topic)):
            return False
        if mine == theirs or (_roots(candidate.text)[:1] == _roots(choice.heading)[:1] != () and mine & theirs - topic):
            return False
        if len(mine & theirs) >= 0.75 * max(len(mine), len(theirs)):
            return False
    return True


def _with_keyphrase(row: _Row, keyphrase: str, topic: frozenset[str]) -> _Row:
    """Return the row with the nearest alternatives, until a third of its headings hold a word of the keyphrase, not all."""

    def held(text: str) -> bool:
        return share(text, keyphrase) > 0

    made = list(row.choices)
    printed = sum(bool(c.heading) for c in made)
    while keyphrase and printed:
        count = sum(held(c.heading) for c in made)
        if printed / 3 <= count < max(printed, 2):
            break
        few = count < printed / 3
        swaps = [
            (choice.candidates[0].score - c.score, i, c)
            for i, choice in enumerate(made)
            if choice.heading and held(choice.heading) != few and choice.way not in {"donné", "resserré"}
            for c in choice.candidates
            if held(c.text) == few
            and c.score >= _weight("good")
            and _may_follow(c, [m for j, m in enumerate(made) if j != i], topic)
        ]
        if not swaps or min(swaps, key=lambda s: s[:2])[0] > 1.0:
            break
        _, i, c = min(swaps, key=lambda s: s[:2])
        made[i] = Choice(c.text, c.way, made[i].candidates)
    return _Row(row.worth, row.starts, tuple(made))
