"""« L’essentiel »: three points, in the copy's own sentences."""

from collections.abc import Sequence

from marbre.language.fold import words
from marbre.language.keyphrase_match import content_words
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.news import Told
from marbre.plan.shorten import shorten

MOST_WORDS, FEWEST_WORDS = 30, 9
TOO_LIKE = 0.55
"""Share of a point's content words that the chapô or another point may hold."""


def key_points(told: Sequence[Told], parser: Parser, *, lead: str, count: int = 3) -> list[str]:
    """Return the points in the copy's order: the sentences that tell most, each alone, none twice, none of one paragraph.

    Empty where there are not `count` of them.
    """
    chosen: list[tuple[int, int, str]] = []
    for t in sorted((t for t in told if t.alone), key=lambda t: -t.worth):
        text = _fit(t, parser)
        apart = all(t.paragraph != paragraph for _, paragraph, _ in chosen)
        if text and apart and _is_new(text, [lead, *(other for *_, other in chosen)]):
            chosen.append((t.place, t.paragraph, text))
        if len(chosen) == count:
            break
    return [text for *_, text in sorted(chosen)] if len(chosen) == count else []


def _fit(told: Told, parser: Parser) -> str:
    forms = (told.form, *shorten(told.form, parser))
    fitting = (f for f in forms if FEWEST_WORDS <= count_words(f) <= MOST_WORDS)
    return next(fitting, "")


def _is_new(text: str, others: Sequence[str]) -> bool:
    bag = set(content_words(text))
    if any(words(text)[:2] == words(other)[:2] for other in others):
        return False
    return all(len(bag & set(content_words(other))) / max(1, len(bag)) < TOO_LIKE for other in others)
