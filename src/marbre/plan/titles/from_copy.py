"""Titles from the copy's own sentences: the news, without its day, in the present."""

import re
from collections.abc import Iterator, Sequence

from marbre.language.parser import Parser
from marbre.plan.clause_heading import clauses
from marbre.plan.heading_form import as_set, is_printable, is_whole
from marbre.plan.news import Told
from marbre.plan.participle_heading import participles
from marbre.plan.plain_clause import is_said
from marbre.plan.shorten import shorten
from marbre.plan.titles.clause import read_clause
from marbre.plan.titles.tense import in_present

MOST_SENTENCES = 8
_DAYS = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd’hui)(?: (?:dernier|soir|matin|midi|prochain|après-midi))?"
_DAY = re.compile(
    rf"(?<=\w)(?P<verb> (?:a|ont|est|sont|a été|ont été) \w+) {_DAYS}(?=[ ,.]|$)|^{_DAYS}, ", re.IGNORECASE
)
"""A day at the head, or right behind the verb: the page has its own date."""


def from_copy(told: Sequence[Told], parser: Parser) -> Iterator[tuple[str, float]]:
    """Yield (title, worth) for the sentences that tell most and can be read alone: as they are, shorter, in the present."""
    best = sorted((t for t in told if t.alone), key=lambda t: -(t.worth + 0.5 * t.news))
    for t in best[:MOST_SENTENCES]:
        for form in (t.form, *shorten(t.form, parser)):
            text = _DAY.sub(lambda m: m["verb"] or "", form).rstrip(" .!")
            text = text[:1].upper() + text[1:]
            clause = read_clause(text, parser)
            yield (in_present(clause) if clause else "") or text, t.worth


def facts_of_copy(told: Sequence[Told], parser: Parser) -> Iterator[tuple[str, float]]:
    """Yield (title, worth) for the main clauses of the sentences that tell most, in the present and no longer than a title.

    They are made as intertitres are, by the same refusals: no hedge, condition, claim or negation is left behind.
    """
    best = sorted((t for t in told if t.placed and t.event), key=lambda t: -(t.worth + 0.5 * t.news))
    for t in best[:MOST_SENTENCES]:
        made = dict.fromkeys(as_set(text) for text, _ in (*clauses(t.doc, t.form), *participles(t.doc, t.form)))
        texts = [text for text in made if is_printable(text, "clause", t.form, ask=False) and not is_said(t.form)]
        for text, doc in zip(texts, parser.parse(texts), strict=True):
            at = t.form.find(" ".join(text.split()[:2]))
            if re.search(r"(?:\bet|\bou|,) $", t.form[:at] if at > 0 else ""):
                continue  # « X et Didier François ont été enlevés »: half of who was
            if is_whole(doc, "clause") or is_whole(doc, "participe"):
                yield text, t.worth


def document_rubric(keyphrase: str, told: Sequence[Told], documents: Sequence[str]) -> str:
    """Return « Keyphrase : ce que dit le rapport » where the copy draws on such a document, "" elsewhere."""
    body = " ".join(t.text for t in told)
    opening = " ".join(t.text for t in told[: max(3, len(told) // 3)])
    for noun in documents:
        said = re.search(
            rf"\b(?:[Ss]elon|[Dd]’après) (?:le |la |les |l’|un |une |des |cette? |ces )(?:[\w’-]+ )?{noun}\b|\b{noun}\b[^.]{{0,80}}\b(?:révèle|montre|dit|indique|décrit|conclut|pointe|établit)",
            body,
        )
        often = len(re.findall(rf"\b{noun}\b", body)) >= 2 and re.search(rf"\b{noun}\b", opening) is not None
        if said is not None and often and keyphrase:
            plural = noun.endswith("s")
            article = "les " if plural else "l’" if noun[0] in "aeéiou" else "la " if noun in {"lettre"} else "le "
            return (
                f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: ce que {'disent' if plural else 'dit'} {article}{noun}"
            )
    return ""
