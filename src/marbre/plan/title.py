"""Title candidates: the given title customised, its hedge and its facts kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.conjugate import Number, present
from marbre.language.fold import fold
from marbre.language.keyphrase_match import share
from marbre.language.lexicon import data
from marbre.language.parser import Parser
from marbre.language.pixels import title_pixels
from marbre.language.sentences import split_sentences
from marbre.plan.hedged_clause import into_conditional, is_hedged
from marbre.plan.shorten import shorten

WIDEST = 590
"""Pixels: 600 is the tools' limit, less a margin for their rounding."""


@dataclass(frozen=True)
class TitleCandidate:
    """A title, its width in pixels, the way it was made, and how good it is (more is better)."""

    text: str
    px: int
    way: str
    score: float


def title_candidates(
    given: str,
    paragraphs: Sequence[str],
    parser: Parser,
    *,
    keyphrase: str,
    max_px: int = WIDEST,
    max_chars: int | None = None,
) -> list[TitleCandidate]:
    """Return the candidates, best first; none is the given title, wider than `max_px` or longer than `max_chars`.

    Every candidate hedges where the given title does. Without a title, or where it gives nothing, the copy's first
    sentences are read for one. Empty where nothing is sure.
    """

    def fit(texts: Sequence[tuple[str, str]], as_given: str = given) -> list[TitleCandidate]:
        return _fitting(texts, as_given, keyphrase, max_px, max_chars)

    made = fit(_from_title(given, paragraphs, parser, keyphrase)) if given else []
    made = made or fit(_from_copy(paragraphs, parser))
    if keyphrase and not any(share(c.text, keyphrase) == 1 for c in made):
        whole = keyphrase[:1].upper() + keyphrase[1:]
        rubrics = [("rubrique", f"{whole}\u00a0: {_small(c.text)}") for c in made]
        made += fit([*rubrics, ("question", f"{whole}\u00a0: où en est-on\u00a0?")])
    made = made or fit([("resserré", t) for t in _cut(given)], "")
    return sorted(made, key=lambda c: -c.score)


def _from_title(given: str, paragraphs: Sequence[str], parser: Parser, keyphrase: str) -> list[tuple[str, str]]:
    plain = _plain(given)
    hedged = into_conditional(plain, parser)
    if is_hedged(plain) and not hedged and re.match(r"(?:On dirait|Il semble|Apparemment)", plain):
        return []
    base = hedged or plain
    made = [("conditionnel", base)] if hedged else []
    lighter = [t for t in (_lighten(base), _metonymy(base), _metonymy(_lighten(base))) if t != base]
    made += [("allégé", t) for t in lighter]
    for text in [base, *lighter]:
        made += [("resserré", t) for t in _cut(text)]
    if not hedged:
        made += [("présent", t) for t in [_present(base, parser)] if t]
        rubric = _rubric(base, paragraphs, keyphrase)
        made += [("rubrique", rubric)] if rubric else []
        made += [("clause", t) for t in (c for c in [_why(base, paragraphs)] if c)]
    return made


def _plain(given: str) -> str:
    text = given.strip().rstrip(".")
    for pattern in data("hedges.yaml")["clickbait"]:
        text = re.sub(rf"^{pattern}", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


def _lighten(text: str) -> str:
    """Return the title without « aider à » before a verb where it says no more than « pour »."""
    return re.sub(r"\b(pour|afin d’|afin de )\s?aider à (?=(?!tuer|mourir|blesser)\w+(?:er|ir|re)\b)", r"\1 ", text)


def _metonymy(text: str) -> str:
    """Return the title with « la région de X » as « X », as the press writes it; a name that needs an article stays."""
    return re.sub(r"^(?:La (?:région|ville|commune|municipalité|métropole) de |La ville d’)(?=[A-ZÀ-Þ])", "", text)


def _cut(text: str) -> list[str]:
    """Return the title without its last adjuncts (« après 31 ans … », « pour … », a comma and what follows)."""
    cuts = [
        m.start()
        for m in re.finditer(
            r",? (?:pour|après|avant|depuis|pendant|durant|malgré|afin|dès|face à|lors d|grâce à|alors que) |, ", text
        )
    ]
    return [text[:at] for at in cuts if len(text[:at].split()) >= 5]


def _present(text: str, parser: Parser) -> str:
    """Return a plain clause with its passé composé in the present (« a vendu » → « vend »), "" where it has none."""
    doc = parser.parse([text])[0]
    for verb in doc:
        if verb.dep_ == "ROOT" and verb.pos_ == "VERB" and "Part" in verb.morph.get("VerbForm"):
            helper = [c for c in verb.children if c.dep_ == "aux:tense" and c.lower_ in {"a", "ont"}]
            between = doc[helper[0].i + 1 : verb.i] if helper else []
            number: Number = "Plur" if helper and helper[0].lower_ == "ont" else "Sing"
            form = present(verb.lemma_.lower(), number) if helper and not len(between) else ""
            if form:
                return text[: helper[0].idx] + form + text[verb.idx + len(verb.text) :]
    return ""


def _rubric(text: str, paragraphs: Sequence[str], keyphrase: str) -> str:
    """Return the title behind a name of the keyphrase that it lacks: « Valombre : … »."""
    for name in re.findall(r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*", keyphrase):
        if name not in text and any(name in p for p in paragraphs):
            lowered = (
                text if re.match(r"[A-ZÀ-Þ][\w’]*[A-ZÀ-Þ]|[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]", text) else text[:1].lower() + text[1:]
            )
            return f"{name}\u00a0: {lowered}"
    return ""


def _why(text: str, paragraphs: Sequence[str]) -> str:
    """Return « Pourquoi … » where the copy gives causes."""
    causes = sum(len(re.findall(r"\b(?:parce qu|car |puisqu|en raison d|à cause d|faute d)", p)) for p in paragraphs)
    if causes < 2 or not re.match(r"(?:Le|La|Les|L’)\s?\w", text) or "?" in text or ":" in text:
        return ""
    return "Pourquoi " + text[:1].lower() + text[1:]


def _from_copy(paragraphs: Sequence[str], parser: Parser) -> list[tuple[str, str]]:
    made = []
    for sentence in [s.text for p in paragraphs[:4] for s in split_sentences(p)][:10]:
        if (
            re.match(r"(?:Il|Elle|Ils|Elles|Ce|C’|Cela|On|Nous|Je|Vous|Et|Mais|Ces|Cette|Cet)\b|[«(]", sentence)
            or "?" in sentence
        ):
            continue
        for text in (sentence, *shorten(sentence, parser)):
            clause = text.rstrip(".!")
            made.append(("copie", _present(clause, parser) or clause))
    return made


def _fitting(
    made: Sequence[tuple[str, str]], given: str, keyphrase: str, max_px: int, max_chars: int | None
) -> list[TitleCandidate]:
    found: dict[str, TitleCandidate] = {}
    for way, text in made:
        text = re.sub(r"\s+", " ", text).strip(" ,;").replace(" :", "\u00a0:").replace(" ?", "\u00a0?")
        px = round(title_pixels(text))
        hedge_lost = bool(given) and is_hedged(given) and not is_hedged(text)
        if px > max_px or hedge_lost or fold(text) == fold(given) or (max_chars and len(text) > max_chars):
            continue
        if len(text.split()) < 4 or text.count("«") != text.count("»"):
            continue
        held = share(text, keyphrase)
        early = text.lower().find(keyphrase.split()[0].lower()) if keyphrase else 0
        score = 3 * held - (0.02 * early if early > 0 else 0) + min(px, 540) / 540 - _WAYS.get(way, 0)
        found.setdefault(fold(text), TitleCandidate(text, px, way, round(score, 3)))
    return list(found.values())


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if re.match(r"(?:Le|La|Les|L’|Un|Une|Des) ?\w", text) else text


def headline_of(given: str, parser: Parser) -> str:
    """Return the given title as a sentence without its stop: hedge in the verb, lightened, as long as it is."""
    plain = _plain(given)
    hedged = into_conditional(plain, parser)
    if is_hedged(plain) and not hedged and re.match(r"(?:On dirait|Il semble|Apparemment)", plain):
        return ""
    doc = parser.parse([plain])[0]
    finite = any("Fin" in t.morph.get("VerbForm") for t in doc)
    return _lighten(hedged or plain) if hedged or (finite and plain[-1:] not in "?!") else ""


_WAYS = {
    "allégé": 0.0,
    "conditionnel": 0.1,
    "rubrique": 0.1,
    "présent": 0.1,
    "clause": 0.3,
    "resserré": 0.25,
    "copie": 0.4,
    "question": 0.6,
}
"""What each way of making a title costs: adjuncts lost, a promise added."""
