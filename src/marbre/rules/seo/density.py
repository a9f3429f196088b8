"""How densely a page speaks of its keyphrase."""

from dataclasses import dataclass

from marbre.language.keyphrase_match import holds, wanted_words
from marbre.language.words import count_words
from marbre.rules.context import Context

LOW, HIGH = 0.5, 3.5
"""Per cent. The Yoast plug-in's range where word forms are matched, as they are here; 3 where they are not."""
FEWEST_WORDS = 100


@dataclass(frozen=True)
class Density:
    """Sentences that hold the keyphrase, and their share of the words, weighted by the keyphrase's length."""

    sentences: int
    per_cent: float


def density(context: Context) -> Density | None:
    """Return the density, None without a keyphrase or for a text too short to judge."""
    keyphrase = context.page.meta.keyphrase
    words = count_words(context.body.raw)
    if not wanted_words(keyphrase) or words < FEWEST_WORDS:
        return None
    held = sum(holds(s.text, keyphrase) for s in context.body.sentences)
    return Density(held, held * 100 * (0.7 + len(wanted_words(keyphrase)) / 3) / words)
