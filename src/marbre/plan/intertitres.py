"""Intertitres: candidates from each section's own words, hard filters, a score, and a choice over the whole page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from marbre.language.fold import fold, words
from marbre.language.keyphrase_match import share
from marbre.language.lexicon import data
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.action_noun_heading import action_nouns
from marbre.plan.clause_heading import clauses
from marbre.plan.couple_heading import couples
from marbre.plan.heading_form import as_set, is_placed, is_printable, is_whole, substance
from marbre.plan.indefinite_heading import indefinites
from marbre.plan.named_heading import dated, named, names_of
from marbre.plan.participle_heading import participles
from marbre.plan.phrase_heading import phrases
from marbre.plan.plain_clause import plain_clauses
from marbre.plan.pronouns import only_person, person_of, with_name
from marbre.plan.question_heading import as_question, asked_headings, own_questions, questions
from marbre.plan.quote_heading import quotes
from marbre.plan.says_heading import reports
from marbre.plan.section_words import SectionWords, matter, roots, section_words
from marbre.plan.state_heading import states
from marbre.plan.why_heading import reasons
from marbre.source.model import Paragraph


@dataclass(frozen=True)
class Candidate:
    """A possible intertitre: its words, how it was made, its score, the sentence that it comes from."""

    text: str
    way: str
    score: float
    sentence: str


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


def intertitres(
    sections: Sequence[Sequence[Paragraph]],
    parser: Parser,
    *,
    keyphrase: str = "",
    title: str = "",
    questions: bool = False,
    given: Sequence[str] = (),
    wanted: int = 0,
) -> list[Choice]:
    """Return the choice for each section. With `questions`, every heading is one that its section answers.

    No two alike, no two in a row with the same first word; of several good ones those with a word of the keyphrase are
    preferred until a third of the headings hold one. A section without a good one goes without, so that the heading
    before it stands for both, unless `wanted` headings are asked for or the stretch would grow past 300 words: then a
    plain one will do.
    """
    about = section_words(sections, f"{keyphrase} {title}", parser)
    person = person_of([d for own in about for d in parser.parse(own.sentences)], keyphrase)
    ranked = [
        _candidates(own, parser, given[i] if i < len(given) else "", keyphrase, person, questions)
        for i, own in enumerate(about)
    ]
    topic = about[0].topic if about else frozenset()
    sizes = [sum(map(count_words, own.sentences)) for own in about]
    return _with_keyphrase(_best_row(ranked, [1000] * len(sizes) if wanted else sizes, topic), keyphrase, topic)


_BEAM, _TRIED = 16, 6
_MISSING = 1.5
"""What a section without heading costs: a good heading of another section may give way for it."""


_STRETCH = 300
"""Words without a heading: the limit of the reading tools."""


def _best_row(ranked: Sequence[Sequence[Candidate]], sizes: Sequence[int], topic: frozenset[str]) -> list[Choice]:
    """Return the choices whose scores sum highest while each may stand beside those before it (a beam search)."""
    rows: list[tuple[float, int, list[Choice]]] = [(0.0, 0, [])]
    for candidates, size in zip(ranked, sizes, strict=True):
        longer = []
        for total, since, row in rows:
            least = _weight("least" if since + size > _STRETCH else "good")
            fitting = [c for c in candidates if c.score >= least and _may_follow(c, row, topic)][:_TRIED]
            longer += [(total + c.score, size, [*row, Choice(c.text, c.way, tuple(candidates))]) for c in fitting]
            longer.append((total - _MISSING, since + size, [*row, Choice("", "", tuple(candidates))]))
        rows = sorted(longer, key=lambda r: -r[0])[:_BEAM]
    return rows[0][2]


def _candidates(
    own: SectionWords, parser: Parser, given: str, keyphrase: str, person: str, ask: bool
) -> list[Candidate]:
    found = [Candidate(t, way, _prior(way), given) for t, way in _given(given, ask)] if given else []
    docs = parser.parse(own.sentences)
    made: list[tuple[str, str, int]] = []
    for text, way, place in [*_raw(own, docs, parser, person, ask)]:
        clean = as_set(text)
        if is_printable(clean, way, own.sentences[place], ask=ask):
            made.append((clean, way, place))
    if not ask:
        more = [*couples(own, docs), *named(made, own.sentences, names_of(docs)), *dated(made, own.sentences)]
        made += [
            (as_set(text), way, place)
            for text, way, place in more
            if is_printable(text, way, own.sentences[place], ask=False)
        ]
    middle = _centre(docs)
    for (text, way, place), doc in zip(made, parser.parse([m[0] for m in made]), strict=True):
        if ask or (is_whole(doc, way) and is_placed(doc, way, own.known)):
            score = _score(text, matter(doc), way, place, own, keyphrase) + _weight("substance") * substance(doc, way)
            if _is_thin(doc, way, place, own):
                if way in _PHRASES and substance(doc, way) < 1:
                    continue
                score -= _weight("thin")
            score -= _weight("echo") if way == "phrase" and place == 0 else 0.0
            score += _weight("kin") * (_likeness(_centre([doc]), middle) - 0.5)
            found.append(Candidate(text, way, round(score, 3), own.sentences[place]))
    best: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda c: -c.score):
        best.setdefault(fold(candidate.text), candidate)
    return list(best.values())


def _raw(
    own: SectionWords, docs: Sequence[Any], parser: Parser, topic: str, ask: bool
) -> Iterator[tuple[str, str, int]]:
    """Yield (text, way, place) of all candidates. What somebody says over several sentences gives only quotations."""
    person = "" if ask else only_person(docs, topic)
    for place, (sentence, doc, quoted) in enumerate(zip(own.sentences, docs, own.quoted, strict=True)):
        if quoted:
            continue
        if ask:
            yield from ((text, way, place) for text, way in _asked(doc, sentence))
            continue
        yield from ((text, way, place) for text, way in _made(doc, sentence))
        named_one = with_name(sentence, person, " ".join(own.sentences)) if person else ""
        if named_one:
            again = parser.parse([named_one])[0]
            yield from ((t, w, place) for t, w in (*clauses(again, named_one), *plain_clauses(again, named_one)))
    if not ask:
        for paragraph, place in own.paragraphs:
            yield from ((text, way, place) for text, way in quotes(paragraph))


def _made(doc: Any, sentence: str) -> Iterator[tuple[str, str]]:
    yield from clauses(doc, sentence)
    yield from plain_clauses(doc, sentence)
    yield from reports(doc, sentence)
    yield from reasons(doc, sentence)
    yield from states(doc, sentence)
    yield from action_nouns(doc, sentence)
    yield from participles(doc, sentence)
    yield from indefinites(doc, sentence)
    yield from phrases(doc, sentence)


def _asked(doc: Any, sentence: str) -> Iterator[tuple[str, str]]:
    yield from own_questions(sentence)
    yield from questions(doc, sentence)
    yield from asked_headings(doc, sentence)


def _given(given: str, ask: bool) -> list[tuple[str, str]]:
    if ask:
        made = as_question(given)
        return [(made, "resserré")] if made else ([(given, "donné")] if given.endswith("?") else [])
    tight = re.fullmatch(r"((?:19|20)\d\d|L’année (?:19|20)\d\d) (?:a été|est|fut|était) (une? .+)", given)
    return [(f"{tight[1]}, {tight[2]}", "resserré")] if tight else [(given, "donné")]


def _prior(way: str) -> float:
    priors: dict[str, float] = data("heading_weights.yaml")["ways"]
    return priors.get(way, 0.5)


def _is_thin(doc: Any, way: str, place: int, own: SectionWords) -> bool:
    """Return whether a bare phrase is neither a matter nor taken up elsewhere in its section: a detail of it."""
    if way == "épithète" and any(own.counts[w] < 2 for w in matter(doc)):
        return True
    if way in {"citation", "fragment"}:
        return own.centrality(matter(doc)) < 0.1 and place > 1
    if way in {"phrase", "clause", "passif", "participe"}:
        return own.centrality(matter(doc)) < 0.2 and place > 1
    if way not in {"objet", "nominal", "épithète", "annonce", "chiffre", "rubrique", "sujet", "action"}:
        return False
    bag = matter(doc)
    taken_up, weight = own.is_taken_up(bag, place), substance(doc, way)
    share_of_it = own.centrality(bag) + own.coverage(bag)
    least = 0.3 if place < 2 else 0.75 if way == "nominal" else 0.5
    if weight == 0:  # neither a matter nor a person: a thing, which must be what the section is about
        least = 0.7 if place < 2 else 0.95
    if weight < 0:  # a person or a body: only where the section is about nothing else
        return share_of_it < 1.3
    return (not taken_up and (weight < 1 or place > 1)) or share_of_it < least


def _centre(docs: Sequence[Any]) -> Any:
    """Return the mean of the vectors of the nouns, verbs and adjectives, None where none has one."""
    vectors = [t.vector for doc in docs for t in doc if t.pos_ in {"NOUN", "VERB", "ADJ"} and t.has_vector]
    return sum(vectors) / len(vectors) if vectors else None


def _likeness(one: Any, other: Any) -> float:
    """Return the cosine of two vectors, 0.5 where one is missing."""
    if one is None or other is None:
        return 0.5
    size = float((one @ one) ** 0.5 * (other @ other) ** 0.5)
    return float(one @ other) / size if size else 0.5


def _weight(feature: str) -> float:
    weights: dict[str, float] = data("heading_weights.yaml")["features"]
    return weights[feature]


def _score(text: str, bag: Sequence[str], way: str, place: int, own: SectionWords, keyphrase: str) -> float:
    score = _prior(way) + _weight("centrality") * min(1.2, own.centrality(bag))
    score += _weight("coverage") * own.coverage(bag) - (0 if own.is_taken_up(bag, place) else _weight("alone"))
    score -= min(_weight("place_most"), _weight("place") * place)
    score -= _weight("length") * abs(count_words(text) - 6)
    score += _weight("name") if re.search(r"(?<=[\s’])[A-ZÀ-Þ]|^[A-ZÀ-Þ]\w*[A-ZÀ-Þ]|\d", text) else 0.0
    return round(score + _weight("keyphrase") * share(text, keyphrase), 3)


_PHRASES = {"sujet", "objet", "nominal", "épithète", "annonce", "chiffre"}
_MOST = {
    "citation": 3,
    "fragment": 1,
    "révélation": 2,
    "voix": 1,
    "question à quelqu’un": 2,
    "question générale": 2,
    "couple": 2,
    "cause": 1,
    "rubrique": 2,
    "date": 2,
}
"""How often a way may serve on one page: a form that comes back is a tic."""


def _may_follow(candidate: Candidate, chosen: Sequence[Choice], topic: frozenset[str]) -> bool:
    way, bag = candidate.way, words(candidate.text)
    if way in _MOST and sum(c.way == way for c in chosen) >= _MOST[way]:
        return False
    if chosen and chosen[-1].heading:
        before = words(chosen[-1].heading)
        if before[:1] == bag[:1] and bag[:1] not in (["le"], ["la"], ["les"], ["l"], ["un"], ["une"], ["des"]):
            return False
    mine = set(roots(candidate.text))
    for choice in chosen:
        theirs = set(roots(choice.heading))
        if not theirs:
            continue
        both = (mine & theirs) - topic
        if len(both) >= 2 and len(both) >= 0.6 * min(len(mine - topic), len(theirs - topic)):
            return False
        if mine == theirs or (roots(candidate.text)[:1] == roots(choice.heading)[:1] != [] and mine & theirs - topic):
            return False
        if len(mine & theirs) >= 0.75 * max(len(mine), len(theirs)):
            return False
    return True


def _with_keyphrase(chosen: list[Choice], keyphrase: str, topic: frozenset[str]) -> list[Choice]:
    """Return the choices with the nearest alternatives, until a third of them hold a word of the keyphrase, not all."""

    def held(text: str) -> bool:
        return share(text, keyphrase) > 0

    made = list(chosen)
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
    return made
