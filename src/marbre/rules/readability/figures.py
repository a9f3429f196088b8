"""The figures of each section of a page, so that the weak one is seen."""

from dataclasses import dataclass

from marbre.language.flesch import flesch
from marbre.language.transitions import has_transition
from marbre.language.words import count_spoken_words, count_words
from marbre.rules.context import Context
from marbre.rules.readability.running import Section, sections

LONG = 25
"""Words of a long sentence, elided ones apart: some 20 by a word processor's count."""


@dataclass(frozen=True)
class Figures:
    """What a section, or a page, measures. Passives need a parse: rules/readability/many_passives.py."""

    words: int
    sentences: int
    long: int
    """Sentences of more than LONG words."""
    linked: int
    """Sentences with a word of linking."""
    flesch: float | None
    """About 0 (hard) to 100 (easy); None without a word."""

    @property
    def share_long(self) -> float:
        """Return the share, 0 to 1, of long sentences."""
        return self.long / self.sentences if self.sentences else 0.0

    @property
    def share_linked(self) -> float:
        """Return the share, 0 to 1, of sentences with a word of linking."""
        return self.linked / self.sentences if self.sentences else 0.0


def by_section(context: Context) -> list[tuple[Section, Figures]]:
    """Return the sections with prose, each with its figures."""
    return [(s, _figures([x.text for x in s.sentences])) for s in sections(context) if s.sentences]


def of_page(context: Context) -> Figures:
    """Return the figures of the running text as a whole."""
    return _figures([x.text for s in sections(context) for x in s.sentences])


def _figures(sentences: list[str]) -> Figures:
    return Figures(
        words=sum(map(count_words, sentences)),
        sentences=len(sentences),
        long=sum(count_spoken_words(s) > LONG for s in sentences),
        linked=sum(map(has_transition, sentences)),
        flesch=flesch(sentences),
    )
