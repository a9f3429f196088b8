"""Negation and hedges: the small words that turn a fact round."""

import re
from collections import Counter
from functools import lru_cache

from marbre.language.lexicon import data


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds = data("cues.yaml")
    return {kind: re.compile("|".join(kinds[kind]), re.IGNORECASE) for kind in ("negation", "hedge")}


@lru_cache(maxsize=1)
def _equivalents() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(old, re.IGNORECASE), new) for old, new in data("cues.yaml")["equivalents"].items()]


def cues(text: str) -> Counter[str]:
    """Return how often each kind of cue (negation, hedge) stands in a text."""
    straight = text.replace("’", "'").replace("\u00a0", " ")
    for old, new in _equivalents():
        straight = old.sub(new, straight)
    return Counter({kind: len(pattern.findall(straight)) for kind, pattern in _patterns().items()})
