"""Intertitres: candidates from each section's own words, hard filters, a score, and a choice over the whole page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.fold import fold, words
from marbre.language.keyphrase_match import content_words, share
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words
from marbre.plan.clause_heading import clauses, reports
from marbre.plan.phrase_heading import phrases
from marbre.plan.question_heading import as_question, own_questions, questions
from marbre.source.model import Paragraph

LONGEST, FEWEST_WORDS, MOST_WORDS = 62, 3, 10
_PRIOR = {
    "donné": 9.0,
    "resserré": 9.5,
    "clause": 2.0,
    "apposition": 2.2,
    "sujet": 1.3,
    "nominal": 0.7,
    "question de la copie": 4.0,
    "question": 2.0,
    "passif": 1.2,
    "révélation": 1.9,
}


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
    questions: bool = False,
    given: Sequence[str] = (),
) -> list[Choice]:
    """Return the choice for each section. With `questions`, every heading is one that its section answers.

    No two alike, no two in a row with the same first word; of several good ones those with a word of the keyphrase are
    preferred until a third of the headings hold one.
    """
    rest = Counter(w for section in sections for w in set(_content(section)))
    ranked = [
        _candidates(section, parser, rest, given[i] if i < len(given) else "", keyphrase, questions)
        for i, section in enumerate(sections)
    ]
    chosen: list[Choice] = []
    for candidates in ranked:
        best = next((c for c in candidates if _may_follow(c.text, chosen)), None)
        chosen.append(Choice(best.text, best.way, tuple(candidates)) if best else Choice("", "", tuple(candidates)))
    return _with_keyphrase(chosen, keyphrase)


def _content(section: Sequence[Paragraph]) -> list[str]:
    return content_words(" ".join(p.text for p in section))


def _candidates(
    section: Sequence[Paragraph], parser: Parser, rest: Counter[str], given: str, keyphrase: str, ask: bool
) -> list[Candidate]:
    found: list[Candidate] = []
    counts = Counter(_content(section))
    if given:
        found += [Candidate(t, way, _PRIOR[way], given) for t, way in _given(given, ask)]
    sentences = [s.text for p in section if p.kind != "heading" for s in split_sentences(p.text)]
    for place, (sentence, doc) in enumerate(zip(sentences, parser.parse(sentences), strict=True)):
        made = (
            [*own_questions(sentence), *questions(doc, sentence)]
            if ask
            else [*clauses(doc, sentence), *reports(doc, sentence), *phrases(doc, sentence)]
        )
        for text, way in made:
            clean = _set(text)
            if _is_printable(clean, sentence, ask):
                found.append(Candidate(clean, way, _score(clean, way, place, counts, rest, keyphrase), sentence))
    best: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda c: -c.score):
        best.setdefault(fold(candidate.text), candidate)
    return list(best.values())


def _given(given: str, ask: bool) -> list[tuple[str, str]]:
    if ask:
        made = as_question(given)
        return [(made, "resserré")] if made else ([(given, "donné")] if given.endswith("?") else [])
    tight = re.fullmatch(r"((?:19|20)\d\d|L’année (?:19|20)\d\d) (?:a été|est|fut|était) (une? .+)", given)
    return [(f"{tight[1]}, {tight[2]}", "resserré")] if tight else [(given, "donné")]


def _set(text: str) -> str:
    """Return the candidate as it is printed: one space between words, a capital, no final stop."""
    text = re.sub(r"[ \t\n]+", " ", text).strip(" .,;:–—")
    return text[:1].upper() + text[1:]


def _is_printable(text: str, sentence: str, ask: bool) -> bool:
    size = count_words(text)
    if not FEWEST_WORDS <= size <= MOST_WORDS or len(text) > LONGEST or (not ask and "?" in text):
        return False
    if ("«" in text and "»" not in text) or ("»" in text and "«" not in text) or "\ue000" in text:
        return False
    inside = sentence.find("«")
    if inside >= 0 and "«" not in text and fold(text)[-12:] in fold(sentence[inside : sentence.rfind("»") + 1]):
        return False
    return not re.search(
        r"\b(?:de|du|des|à|au|aux|en|et|ou|le|la|les|un|une|pour|par|sur|plus|très|que|qui|d’|l’)$", text
    )


def _score(text: str, way: str, place: int, counts: Counter[str], rest: Counter[str], keyphrase: str) -> float:
    bag = content_words(text)
    if not bag:
        return -9.0
    central: float = sum(min(counts[w], 3) / max(1, rest[w]) ** 0.5 for w in bag) / len(bag)
    size = count_words(text)
    score = _PRIOR.get(way, 0.5) + central - 0.12 * place - 0.15 * abs(size - 6)
    score += 0.5 if re.search(r"(?<=[\s’])[A-ZÀ-Þ]|^[A-ZÀ-Þ]\w*[A-ZÀ-Þ]|\d", text) else 0.0
    return round(score + 0.6 * share(text, keyphrase), 3)


def _may_follow(text: str, chosen: Sequence[Choice]) -> bool:
    bag = words(text)
    if (
        chosen
        and chosen[-1].heading
        and words(chosen[-1].heading)[:1] == bag[:1]
        and bag[:1] not in (["le"], ["la"], ["les"], ["l"], ["que"])
    ):
        return False
    mine = set(content_words(text))
    for choice in chosen:
        theirs = set(content_words(choice.heading))
        if theirs and len(mine & theirs) / min(len(mine) or 1, len(theirs)) > 0.67:
            return False
    return True


def _with_keyphrase(chosen: list[Choice], keyphrase: str) -> list[Choice]:
    """Return the choices with the nearest alternatives that hold the keyphrase, until a third of them do."""

    def held(choice: Choice) -> bool:
        return share(choice.heading, keyphrase) > 0.5

    made = list(chosen)
    while keyphrase and sum(map(held, made)) < len(made) / 3:
        swaps = [
            (choice.candidates[0].score - c.score, i, c)
            for i, choice in enumerate(made)
            if not held(choice) and choice.way not in {"donné", "resserré"}
            for c in choice.candidates
            if share(c.text, keyphrase) > 0.5 and _may_follow(c.text, [m for j, m in enumerate(made) if j != i])
        ]
        if not swaps or min(swaps, key=lambda s: s[:2])[0] > 1.5:
            break
        _, i, c = min(swaps, key=lambda s: s[:2])
        made[i] = Choice(c.text, c.way, made[i].candidates)
    return made
