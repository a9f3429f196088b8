"""Negation and hedges: the small words that turn a fact round."""

import re
from collections import Counter
from functools import lru_cache

from marbre.language.lexicon import data


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile("|".join(entries), re.IGNORECASE) for kind, entries in data("cues.yaml").items()}


def cues(text: str) -> Counter[str]:
    """Return how often each kind of cue (negation, hedge) stands in a text."""
    straight = text.replace("’", "'")
    return Counter({kind: len(pattern.findall(straight)) for kind, pattern in _patterns().items()})
