"""The possible intertitres of a section: made from its sentences, filtered, and scored."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from marbre.language.fold import fold
from marbre.language.keyphrase_match import share
from marbre.language.lexicon import data
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.action_noun_heading import action_nouns
from marbre.plan.apposition_heading import appositions
from marbre.plan.clause_heading import clauses
from marbre.plan.framed_question import framed, subject_of
from marbre.plan.heading_form import as_set, is_placed, is_printable, is_whole, substance
from marbre.plan.heading_matter import is_in_it, is_its_matter, is_presentable
from marbre.plan.indefinite_heading import indefinites
from marbre.plan.infinitive_heading import infinitives
from marbre.plan.named_heading import dated, named, names_of
from marbre.plan.participle_heading import participles
from marbre.plan.phrase_heading import phrases, predicates
from marbre.plan.plain_clause import is_said, plain_clauses
from marbre.plan.pronouns import only_person, takes_up, with_name
from marbre.plan.question_heading import as_question, asked_headings, own_questions, questions
from marbre.plan.quote_heading import quoted_clauses, quoted_sentences, quotes
from marbre.plan.resumed_heading import resumed
from marbre.plan.says_heading import reports
from marbre.plan.section_words import SectionWords, matter
from marbre.plan.short_sentence import short_sentences
from marbre.plan.simplify import simplified
from marbre.plan.state_heading import states
from marbre.plan.why_heading import reasons


@dataclass(frozen=True)
class Candidate:
    """A possible intertitre: its words, how it was made, its score, the sentence that it comes from."""

    text: str
    way: str
    score: float
    sentence: str


def candidates(
    own: SectionWords,
    parser: Parser,
    given: str,
    keyphrase: str,
    person: str,
    ask: bool,
) -> list[Candidate]:
    """Return the printable candidates of a section, best first; `given` is the heading that the copy has there.

    `person`: whom « il » or « elle » may stand for where the section names nobody. With `ask`, questions alone.
    """
    found = [Candidate(t, way, _prior(way), given) for t, way in _given(given, ask)] if given else []
    docs = parser.parse(own.sentences)
    made = [*_raw(own, docs, parser, person, ask)]
    if not ask:
        more = [*named(made, own.sentences, names_of(docs)), *dated(made, own.sentences)]
        made += [(t, way, place) for t, way, place in more if is_printable(t, way, own.sentences[place], ask=False)]
    middle = _centre(docs)
    for (text, way, place), doc in zip(made, parser.parse([_as_read(t, way) for t, way, _ in made]), strict=True):
        if not ask and not (_is_whole(doc, text, way, parser) and is_placed(doc, way, own.known)):
            continue
        if (not ask and _loses_its_object(text, own.sentences[place], docs[place])) or _has_no_noun(doc):
            continue
        if way == "pourquoi" and (place > 1 or len(own.sentences) < place + 3):
            continue  # no room for the reasons
        about, kind = (doc, way) if not ask else (parser.parse([subject_of(text) or text])[0], "sujet")
        if ask and way in _ABOUT and not (is_whole(about, kind) and is_placed(about, kind, own.known)):
            continue
        judged = not ask or way in _ABOUT
        plain = judged and (not is_its_matter(about, kind, place, own) or (not ask and _is_thin(doc, way, place, own)))
        borne_out = plain and is_in_it(about, kind, own)
        if plain and not borne_out and not is_presentable(about, kind, place, own):
            continue
        score = _score(text, matter(doc), way, place, own, keyphrase) + _weight("substance") * substance(doc, way)
        score -= _weight("echo") * _echo(text, own.sentences[0]) if way in _VERBATIM and place == 0 else 0.0
        score -= _weight("plain" if borne_out else "last resort") if plain else 0.0
        score -= _weight("background") if way in _VERBATIM and _is_background(doc) else 0.0
        score += _weight("kin") * (_likeness(_centre([doc]), middle) - 0.5)
        found.append(Candidate(text, way, round(score, 3), own.sentences[place]))
    best: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda c: -c.score):
        best.setdefault(fold(candidate.text), candidate)
    return list(best.values())


def _as_read(text: str, way: str) -> str:
    """Return a heading as it is parsed: an infinitive with a capital is taken for a name."""
    return text[:1].lower() + text[1:] if way in {"but", "tâche"} else text


_OBJECTS = {"obj", "xcomp", "ccomp", "obl:arg"}


def _loses_its_object(text: str, sentence: str, doc: Any) -> bool:
    """Return whether a heading that stands in its sentence breaks off before the object of its verb: « n’exclut pas »."""
    at = sentence.lower().find(text.lower())
    end = at + len(text)
    return at >= 0 and any(
        t.dep_ in _OBJECTS and t.idx >= end and at <= t.head.idx < end and t.head.pos_ in {"VERB", "AUX"} for t in doc
    )


def _has_no_noun(doc: Any) -> bool:
    """Return whether the subject is an adjective whose noun stands elsewhere: « La longue commence à Bruxelles »."""
    return any(t.dep_ in {"nsubj", "nsubj:pass"} and t.pos_ == "ADJ" for t in doc)


def _is_background(doc: Any) -> bool:
    """Return whether a clause is told in the imparfait or the plus-que-parfait, with another verb than « être »."""
    past = [t for t in doc if "Imp" in t.morph.get("Tense") and "Ind" in t.morph.get("Mood")]
    return any(t.dep_ != "cop" for t in past)


_ABOUT = {"question générale", "question de fond"}
_VERBATIM = {"phrase", "phrase courte"}


def _echo(text: str, sentence: str) -> float:
    """Return how much of a sentence its heading repeats, 0 to 1."""
    return min(1.0, count_words(text) / max(1, count_words(sentence)))


def _is_whole(doc: Any, text: str, way: str, parser: Parser) -> bool:
    key = ("heading is whole", text, way)
    if key not in parser.notes:
        parser.notes[key] = is_whole(doc, way)
    return bool(parser.notes[key])


def _raw(
    own: SectionWords, docs: Sequence[Any], parser: Parser, topic: str, ask: bool
) -> Iterator[tuple[str, str, int]]:
    """Yield (text, way, place) of all printable forms. What somebody says over several sentences gives only quotations."""
    person = "" if ask else only_person(docs, topic)
    for place, (sentence, doc, quoted) in enumerate(zip(own.sentences, docs, own.quoted, strict=True)):
        if quoted or not _SENTENCE_END.search(sentence):
            continue  # somebody’s words, or a line that is no sentence: a signature, a teaser
        yield from ((text, way, place) for text, way in _printable(doc, sentence, parser, ask))
        sure = bool(person) and not ask and takes_up(docs, place, person, topic)
        named_one = with_name(sentence, person, " ".join(own.sentences)) if sure else ""
        if named_one:
            again = parser.parse([named_one])[0]
            forms = (*clauses(again, named_one), *plain_clauses(again, named_one))
            yield from ((as_set(t), w, place) for t, w in forms if is_printable(as_set(t), w, sentence, ask=False))
    if not ask:
        for paragraph, place in own.paragraphs:
            for text, way in (*quotes(paragraph), *_said(paragraph, parser)):
                if is_printable(as_set(text), way, paragraph, ask=False):
                    yield as_set(text), way, place


_SENTENCE_END = re.compile(r"[.!?:;…»)”\"][\s*_]*$")


def _said(paragraph: str, parser: Parser) -> list[tuple[str, str]]:
    """Return the clauses that a paragraph quotes, in their own words and guillemets; remembered."""
    key = ("said", paragraph)
    if key not in parser.notes:
        found = []
        for said in quoted_sentences(paragraph):
            doc = parser.parse([said])[0]
            clauses_said = {text for text, _ in (*plain_clauses(doc, said), *short_sentences(said))}
            clauses_said |= set(quoted_clauses(said))
            found += [(f"«\u00a0{text}\u00a0»", "propos") for text in clauses_said if text[1:] in said]
            named_so = {as_set(text) for text, _ in (*indefinites(doc, said), *predicates(doc, said))}
            found += [(f"«\u00a0{text}\u00a0»", "fragment") for text in named_so if text[1:] in said]
        parser.notes[key] = sorted(found)
    known: list[tuple[str, str]] = parser.notes[key]
    return known


def _printable(doc: Any, sentence: str, parser: Parser, ask: bool) -> list[tuple[str, str]]:
    """Return the forms that a sentence gives; they are remembered, as it is a part of many possible sections."""
    key = ("headings", sentence, ask)
    if key not in parser.notes:
        raw = _asked(doc, sentence) if ask else (*_made(doc, sentence), *_made_shorter(sentence, parser))
        forms = [(as_set(text), way) for text, way in raw]
        parser.notes[key] = [(text, way) for text, way in forms if is_printable(text, way, sentence, ask=ask)]
    known: list[tuple[str, str]] = parser.notes[key]
    return known


def _made(doc: Any, sentence: str) -> Iterator[tuple[str, str]]:
    yield from clauses(doc, sentence)
    yield from plain_clauses(doc, sentence)
    yield from short_sentences(sentence)
    yield from reports(doc, sentence)
    yield from reasons(doc, sentence)
    yield from states(doc, sentence)
    yield from action_nouns(doc, sentence)
    yield from participles(doc, sentence)
    yield from indefinites(doc, sentence)
    yield from phrases(doc, sentence)
    yield from appositions(doc, sentence)
    yield from resumed(doc, sentence)
    yield from infinitives(sentence)


def _made_shorter(sentence: str, parser: Parser) -> Iterator[tuple[str, str]]:
    """Yield the clauses of a sentence without its asides; none where somebody says it."""
    plain = "" if is_said(sentence) else simplified(sentence)
    if plain:
        doc = parser.parse([plain])[0]
        yield from clauses(doc, plain)
        yield from plain_clauses(doc, plain)
        yield from short_sentences(plain)
        yield from states(doc, plain)
        yield from participles(doc, plain)


def _asked(doc: Any, sentence: str) -> Iterator[tuple[str, str]]:
    yield from own_questions(sentence)
    yield from questions(doc, sentence)
    yield from asked_headings(doc, sentence)
    yield from framed(doc, sentence)


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
    """Return whether a quotation or a clause has next to nothing of what its section speaks of."""
    least = {"citation": 0.1, "propos": 0.1, "fragment": 0.25}.get(way, 0.2)
    if way in {"citation", "propos", "fragment", "phrase", "phrase courte", "clause", "passif", "état"}:
        return place > 1 and own.centrality(matter(doc)) < least
    return False


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
    score -= min(_weight("place_most"), _weight("place") * own.words_before[place])
    score -= _weight("length") * abs(count_words(text) - 6)
    score += _weight("name") if re.search(r"(?<=[\s’])[A-ZÀ-Þ]|^[A-ZÀ-Þ]\w*[A-ZÀ-Þ]|\d", text) else 0.0
    score -= _weight("passive") if _PASSIVE.search(text) else 0.0
    return round(score + _weight("keyphrase") * share(text, keyphrase), 3)


_PASSIVE = re.compile(
    r"\b(?:est|sont|était|étaient|sera|seront|a été|ont été|fut|furent) (?:\w+ment )?\w+(?:é|i|u|it|is)e?s?\b",
    re.IGNORECASE,
)
"""« être » and a participle: an intertitre says who acts, where the section does."""
