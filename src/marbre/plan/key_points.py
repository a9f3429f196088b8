"""« L’essentiel »: three points, in the copy's own sentences."""

from collections.abc import Sequence

from marbre.language.fold import words
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.lead import named
from marbre.plan.pick import Picked, figure_value, sentences_of, stands_alone
from marbre.plan.shorten import shorten

MOST_WORDS = 30
TOO_LIKE = 0.6
"""Share of a point's words that the chapô or another point may hold."""


def key_points(paragraphs: Sequence[str], parser: Parser, *, lead: str, keyphrase: str, count: int = 3) -> list[str]:
    """Return the points in the copy's order, one from each part of it; empty where there are not `count` of them."""
    sentences = sentences_of(paragraphs)
    body = "\n".join(paragraphs)
    total = max(1, len(sentences))
    chosen: list[Picked] = []
    for part in range(count):
        low, high = part * total // count, (part + 1) * total // count
        usable = [p for p in sentences[low:high] if stands_alone(p.text)]
        fitting = [q for p in usable for q in _fit(p, parser)]
        best = max(
            (p for p in fitting if _is_new(p.text, lead, chosen)),
            key=lambda p: figure_value(p, keyphrase),
            default=None,
        )
        if best is not None:
            chosen.append(best)
    return [named(p.text, keyphrase, body) for p in chosen] if len(chosen) == count else []


def _fit(picked: Picked, parser: Parser) -> list[Picked]:
    if count_words(picked.text) <= MOST_WORDS:
        return [picked]
    shorter = [s for s in shorten(picked.text, parser) if 8 <= count_words(s) <= MOST_WORDS]
    return [Picked(s, picked.paragraph, picked.place) for s in shorter[:1]]


def _is_new(text: str, lead: str, chosen: Sequence[Picked]) -> bool:
    bag = set(words(text))
    if any(words(text)[:1] == words(p.text)[:1] for p in chosen):
        return False
    return all(
        len(bag & set(words(other))) / max(1, len(bag)) < TOO_LIKE for other in [lead, *(p.text for p in chosen)]
    )
