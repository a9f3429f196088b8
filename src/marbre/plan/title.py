"""Title candidates: the given title customised, its hedge and its facts kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marbre.language.fold import fold
from marbre.language.keyphrase_match import content_words, share
from marbre.language.lexicon import data, lines
from marbre.language.parser import Parser
from marbre.language.pixels import title_pixels
from marbre.language.title_case import sentence_case
from marbre.language.words import count_words
from marbre.plan.hedged_clause import into_conditional, is_hedged
from marbre.plan.keyphrase import is_phrase
from marbre.plan.news import Told
from marbre.plan.titles.adjunct_last import adjunct_last
from marbre.plan.titles.attribution import attribution_last
from marbre.plan.titles.clause import after_label, read_clause
from marbre.plan.titles.forms import (
    before_colon,
    label_in_full,
    last_topic,
    list_topic_first,
    quotation_last,
    told_clause,
    topic_from_end,
    uncleft,
    without_label,
    without_quoted_epithet,
)
from marbre.plan.titles.from_copy import document_rubric, facts_of_copy, from_copy
from marbre.plan.titles.supposition import as_question, seems_in_conditional, what_if, without_perhaps
from marbre.plan.titles.tense import in_present
from marbre.plan.titles.topic_first import rubric, topic_first, topic_possessed
from marbre.source.langid import identify

WIDEST = 590
"""Pixels: 600 is the tools' limit, less a margin for their rounding."""
BEST_WIDTH = 540
"""Pixels up to which a wider title is a better one: it says more in the room that it has."""


@dataclass(frozen=True)
class TitleCandidate:
    """A title, its width in pixels, the way it was made, and how good it is (more is better)."""

    text: str
    px: int
    way: str
    score: float


@dataclass(frozen=True)
class TitleLimits:
    """What a title must keep to: pixels, characters, words; whether it must ask."""

    px: int = WIDEST
    chars: int | None = None
    words: int | None = None
    question: bool = False
    keyphrase_worth: float = 2.0
    """What holding the keyphrase is worth; more where the client has named it."""


def title_candidates(
    given: str, told: Sequence[Told], parser: Parser, *, keyphrase: str, limits: TitleLimits | None = None
) -> list[TitleCandidate]:
    """Return the candidates, best first; none is the given title, or beyond the limits.

    Every candidate made of the given title hedges where it does; those made of the copy say what the copy's own
    sentence says. A rubric (« Keyphrase : … ») stands in where no other title holds the keyphrase. Empty where nothing is sure.
    """
    within = limits or TitleLimits()
    body = " ".join(t.text for t in told)
    plain = _plain(sentence_case(given, body))
    made = list(_from_given(plain, parser, keyphrase)) if _is_french(plain) else []
    of_copy = [("copie", *pair) for pair in from_copy(told, parser)]
    of_copy += [("fait", *pair) for pair in facts_of_copy(told, parser)]
    made += [(way, text, worth / 4 + said) for way, text, worth in of_copy if (said := _takes_up(text, plain)) >= 0]
    made += [
        ("rubrique", r, worth)
        for _, text, worth in made[:6]
        if _may_lead(keyphrase, f"{plain} {body}") and (r := rubric(text, keyphrase))
    ]
    made += list(_fallbacks(keyphrase, told))
    found: dict[str, TitleCandidate] = {}
    for way, text, worth in made:
        candidate = _candidate(way, _set(text), worth, given, keyphrase, within)
        if candidate is not None and candidate.score > found.get(fold(candidate.text), _NONE).score:
            found[fold(candidate.text)] = candidate
    return sorted(found.values(), key=lambda c: -c.score)


_NONE = TitleCandidate("", 0, "", -99.0)


def headline_of(given: str, parser: Parser) -> str:
    """Return the given title as a sentence without its stop: hedge in the verb, lightened, as long as it is."""
    plain = _plain(given)
    hedged = into_conditional(plain, parser)
    if is_hedged(plain) and not hedged and _opens_hedged(plain):
        return ""
    doc = parser.parse([plain])[0]
    finite = any("Fin" in t.morph.get("VerbForm") for t in doc)
    return _lighten(hedged or plain) if hedged or (finite and plain[-1:] not in "?!") else ""


def _may_lead(keyphrase: str, text: str) -> bool:
    """Return whether a keyphrase may stand before a colon: tied by a preposition, or put together so by the copy."""
    return _tied(keyphrase) or keyphrase.lower() in text.lower()


_LEAST_OF_GIVEN = 0.3


def _takes_up(text: str, given: str) -> float:
    """Return how much of the given title a sentence of the copy says, -1 where too little: it is then another news."""
    wanted, held = set(content_words(given)), set(content_words(text))
    stems = {w[:5] for w in held}
    shared = sum(w in held or (len(w) >= 6 and w[:5] in stems) for w in wanted)
    if not wanted or (given and not _is_french(given)):
        return 0.0
    return shared / len(wanted) if shared >= 2 and shared / len(wanted) >= _LEAST_OF_GIVEN else -1.0


def _is_french(title: str) -> bool:
    return bool(title) and identify(title) in {"fr", ""}


def _opens_hedged(plain: str) -> bool:
    return any(re.match(o, plain, re.IGNORECASE) for o in data("hedges.yaml")["openings"])


def _plain(given: str) -> str:
    text = given.strip().rstrip(".")
    for pattern in data("hedges.yaml")["clickbait"]:
        text = re.sub(rf"^{pattern}", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


def _from_given(plain: str, parser: Parser, keyphrase: str) -> Iterator[tuple[str, str, float]]:
    """Yield (way, title, worth) for what the given title becomes; the title itself where a change of case made it another."""
    hedged = into_conditional(plain, parser)
    if _opens_hedged(plain) and not hedged:
        return
    yield from (
        ("forme", t, 1.0) for t in (list_topic_first(plain), quotation_last(plain), what_if(plain, parser)) if t
    )
    unlabelled = without_label(plain)
    if unlabelled:
        yield from _from_given(unlabelled, parser, keyphrase)
        return
    base = hedged or without_perhaps(plain) or told_clause(plain) or plain
    clause = read_clause(base, parser)
    versions: list[tuple[str, str, float]] = [("conditionnel" if hedged else "donné", base, 1.0)]
    if clause is not None:
        versions += [
            ("conditionnel", seems_in_conditional(clause), 1.1),
            ("présent", in_present(clause), 1.1),
            ("nom d’abord", topic_first(clause), 0.9),
            ("question", as_question(clause), 0.6),
        ]
    versions.append(("attribution", attribution_last(base), 1.0))
    versions.append(("complément à la fin", adjunct_last(base, parser), 1.1))
    versions.append(("nom d’abord", topic_possessed(base, keyphrase), 1.1))
    versions.append(("forme", label_in_full(base, keyphrase), 1.0))
    versions.append(("allégé", without_quoted_epithet(base), 0.9))
    versions.append(("nom d’abord", topic_from_end(base, last_topic(base)), 0.9))
    versions.append(("nom d’abord", topic_from_end(base, keyphrase), 1.1))
    versions.append(("forme", uncleft(base), 1.1))
    versions.append(("donné", after_label(base, parser), 0.9))
    versions.append(("première partie", before_colon(base), 0.7))
    for way, text, worth in [v for v in versions if v[1]]:
        for light in dict.fromkeys((text, _lighten(text), _metonymy(text), _metonymy(_lighten(text)))):
            yield way if light == text else "allégé", light, worth
            yield from (("resserré", cut, worth - 0.35) for cut in _cut(light, parser))


def _lighten(text: str) -> str:
    """Return the title without « aider à » before a verb where it says no more than « pour »."""
    return re.sub(r"\b(pour|afin d’|afin de )\s?aider à (?=(?!tuer|mourir|blesser)\w+(?:er|ir|re)\b)", r"\1 ", text)


def _metonymy(text: str) -> str:
    """Return the title with « la région de X » as « X », as the press writes it; a name that needs an article stays."""
    return re.sub(r"^(?:La (?:région|ville|commune|municipalité|métropole) de |La ville d’)(?=[A-ZÀ-Þ])", "", text)


_ADJUNCT = re.compile(
    r",? (?:pour|après|avant|depuis|pendant|durant|malgré|afin|dès|face à|lors d|grâce à|alors que|à cause d|en raison d) |, "
)


_SPAN_BEFORE = re.compile(
    r",? (?:\d+|un|une|deux|trois|quatre|cinq|six|dix|vingt|quelques|plusieurs)[ \u00a0](?:ans?|années?|mois|semaines?|jours?|heures?|minutes?)$"
)
"""« …, 20 ans | après Moni Maker »: the span goes with what it measures."""


def _cut(text: str, parser: Parser) -> list[str]:
    """Return the title without its last adjuncts (« après 31 ans … », « pour … », a comma and what follows).

    What is left holds the main word of the whole, and its verb where the whole has one.
    """
    cuts = [m.start() for m in _ADJUNCT.finditer(text)]
    kept = [_SPAN_BEFORE.sub("", text[:at]) for at in cuts if not re.search(r"\bselon\b|\bd’après\b", text[at:])]
    return [k for k in kept if count_words(k) >= 5 and _holds_its_root(text, len(k), parser)]


def _holds_its_root(text: str, size: int, parser: Parser) -> bool:
    doc = parser.parse([text])[0]
    finite = [t.idx for t in doc if "Fin" in t.morph.get("VerbForm")]
    roots = [t.idx for t in doc if t.dep_ == "ROOT"]
    return min(roots, default=0) < size and (not finite or min(finite) < size)


def _fallbacks(keyphrase: str, told: Sequence[Told]) -> Iterator[tuple[str, str, float]]:
    body = " ".join(t.text for t in told).lower()
    if (
        not keyphrase
        or not is_phrase(keyphrase)
        or (" " in keyphrase and not _tied(keyphrase) and keyphrase.lower() not in body)
    ):
        return
    whole = keyphrase[:1].upper() + keyphrase[1:]
    document = document_rubric(keyphrase, told, lines("document_nouns.txt"))
    if document:
        yield "document", document, 0.4
    yield "ce que l’on sait", f"{whole}\u00a0: ce que l’on sait", 0.0
    yield "question", f"{whole}\u00a0: où en est-on\u202f?", -0.2


def _tied(keyphrase: str) -> bool:
    return re.search(r" (?:de|du|des|à|au|aux|en|et) |[dl]’", keyphrase) is not None


def _set(text: str) -> str:
    text = re.sub(r"[ \t\n]+", " ", text).strip(" ,;")
    text = re.sub(r"[ \u00a0]:", "\u00a0:", text)
    return re.sub(r"[ \u00a0\u202f]\?", "\u202f?", text)


_CLAIMS_NOTHING = {"document", "ce que l’on sait", "copie", "fait", "première partie"}
"""Ways whose words claim nothing of the given title: they need no hedge of it."""


def _candidate(
    way: str, text: str, worth: float, given: str, keyphrase: str, limits: TitleLimits
) -> TitleCandidate | None:
    px = round(title_pixels(text))
    unsaid = bool(given) and way not in _CLAIMS_NOTHING and is_hedged(given) and not is_hedged(text)
    if px > limits.px or unsaid or fold(text) == fold(given) or count_words(text) < 4:
        return None
    if (limits.chars and len(text) > limits.chars) or (limits.words and count_words(text) > limits.words):
        return None
    if (limits.question and not text.endswith("?")) or text.count("«") != text.count("»") or "\u2013" in text:
        return None
    held = share(text, keyphrase)
    early = text.lower().find(keyphrase.split()[0].lower()) if keyphrase else 0
    score = (
        limits.keyphrase_worth * held
        - (0.01 * early if early > 0 else 0)
        + min(px, BEST_WIDTH) / BEST_WIDTH
        + worth
        - _COSTS.get(way, 0.3)
    )
    return TitleCandidate(text, px, way, round(score, 3))


_COSTS = {
    "donné": 0.0,
    "allégé": 0.0,
    "présent": 0.0,
    "conditionnel": 0.0,
    "attribution": 0.0,
    "forme": 0.0,
    "nom d’abord": 0.1,
    "resserré": 0.0,
    "première partie": 0.0,
    "complément à la fin": 0.0,
    "ce que l’on sait": 1.5,
    "question": 1.5,
    "fait": 0.5,
    "copie": 0.8,
    "rubrique": 0.5,
    "document": 0.3,
}
"""What each way of making a title costs: what it adds that nobody wrote, or the place it takes."""
