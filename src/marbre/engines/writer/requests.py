"""The requests of the writer: pure functions of the copy, the brief and earlier answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marbre.brief.bounds import description_bounds
from marbre.brief.model import Brief
from marbre.engines.writer.keep import keep
from marbre.engines.writer.model import Part, Work
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import plain, unescaped
from marbre.engines.writer.prompts import render
from marbre.engines.writer.prose import flat
from marbre.house import House
from marbre.language.parser import Parser
from marbre.models.request import Request
from marbre.plan.description import LONGEST, SHORTEST
from marbre.plan.lead import FEWEST_WORDS, MOST_WORDS, NEAR

TITLE_CHARS = 60
"""Characters of a title that 600 pixels hold, about."""
_TOKENS_A_WORD, _ROOM = 3, 300
"""Tokens that a French word may take in an answer, JSON marks counted in; room for the rest."""
_TEXT = {"type": "string"}
_NUMBER = {"type": "integer"}


def _object(**properties: Any) -> Mapping[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(of: Any) -> Mapping[str, Any]:
    return {"type": "array", "items": of}


SECTION = _object(intertitre=_TEXT, paragraphes=_list(_TEXT))
REPAIR = _object(phrases=_list(_object(numero=_NUMBER, texte=_TEXT)), ajouts=_list(_object(apres=_NUMBER, texte=_TEXT)))
FRONT_WITH_KEYPHRASE = _object(mot_cle=_TEXT, titres=_list(_TEXT), chapo=_TEXT, descriptions=_list(_TEXT))
FRONT = _object(titres=_list(_TEXT), chapo=_TEXT, descriptions=_list(_TEXT))


@dataclass(frozen=True)
class Asker:
    """What all requests of a page share."""

    brief: Brief
    house: House
    parser: Parser
    foreign: bool
    title: str
    keyphrase: str

    @property
    def system(self) -> str:
        """The rules of the work, the same for every step of a page."""
        return render(
            "system",
            foreign=self.foreign,
            tone=plain(self.brief.tone),
            audience=plain(self.brief.audience),
            forbidden=[plain(w) for w in (*self.brief.forbidden, *self.house.forbidden)],
            preferred=self.house.preferred,
        )

    def section(self, part: Part, total: int) -> Request:
        """Return the request for a part's first draft."""
        prompt = render(
            "section",
            number=part.number,
            total=total,
            title=plain(self.title),
            words=part.words,
            lines=part.lines,
            keep=keep(part.lines, self.parser),
            keyphrase=self.keyphrase if part.number == 1 or self._times(part.number, total) else "",
            times=self._times(part.number, total),
            others=[plain(k) for k in self.brief.other_keyphrases[part.number - 1 :: total]],
            headed=part.number > 1 and not self.brief.no_headings,
            question=self.brief.headings_as_questions,
            given=part.given,
        )
        return Request(
            f"section-{part.number:02d}", self.system, prompt, SECTION, _ROOM + _TOKENS_A_WORD * 2 * part.words
        )

    def _times(self, number: int, total: int) -> int:
        """Return how often the keyphrase is asked for in a part: its share of what the brief asks of the text."""
        wanted = self.brief.keyphrase_times or 0
        return wanted // total + (number <= wanted % total)

    def repair(self, work: Work, turn: int, copied: Sequence[tuple[int, str]], missing: Sequence[int]) -> Request:
        """Return the request that names what is wrong with a part, what is copied and what is missing: nothing else."""
        faults = [(o.sentence + 1, o.message) for o in work.objections]
        texts = flat(work.prose)
        at_stake = {o.sentence for o in work.objections} | {at for at, _ in copied}
        shown = set(range(len(texts))) if -1 in at_stake or missing else {n for at in at_stake for n in (at - 1, at)}
        origins = Origins(work.part.lines, self.parser)
        needed = {n.number for at in at_stake - {-1} for n in origins.of(texts[at])} | set(missing)
        lines = [n for n in work.part.lines if n.number in needed or -1 in at_stake]
        prompt = render(
            "repair",
            sentences=[(i + 1, plain(unescaped(s))) for i, s in enumerate(texts) if i in shown],
            lines=lines,
            faults=faults,
            copied=[(at + 1, run) for at, run in copied],
            missing=missing,
        )
        size = 40 * (len(faults) + len(copied) + len(missing))
        return Request(
            f"repair-{work.part.number:02d}-{turn}", self.system, prompt, REPAIR, _ROOM + _TOKENS_A_WORD * size
        )

    def front(self, sentences: Sequence[str], keyphrase: str) -> Request:
        """Return the request for titles, chapô and descriptions, made from the page's own main sentences."""
        low, high = description_asked(self.brief)
        fewest, most = lead_bounds(self.brief)
        prompt = render(
            "front",
            title=plain(self.title),
            sentences=[plain(unescaped(s)) for s in sentences],
            keyphrase=keyphrase,
            chars=min(TITLE_CHARS, self.brief.title_max_chars or TITLE_CHARS),
            words=self.brief.title_max_words,
            question=self.brief.title_as_question,
            lead_low=fewest,
            lead_high=most,
            low=low,
            high=high,
        )
        return Request("front", self.system, prompt, FRONT if keyphrase else FRONT_WITH_KEYPHRASE, 1200)


def description_asked(brief: Brief) -> tuple[int, int]:
    """Return the fewest and the most characters of a description: the brief's, else the convention's."""
    if brief.description_chars or brief.description_min_chars or brief.description_max_chars:
        return description_bounds(brief, SHORTEST, LONGEST)
    return SHORTEST, LONGEST


def lead_bounds(brief: Brief) -> tuple[int, int]:
    """Return the fewest and the most words of the chapô."""
    if brief.lead_words:
        return round(brief.lead_words * (1 - NEAR)), round(brief.lead_words * (1 + NEAR))
    return FEWEST_WORDS, MOST_WORDS
