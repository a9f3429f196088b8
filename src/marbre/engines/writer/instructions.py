"""Sentences that speak to a machine: no copy, and never carried out."""

import re
from functools import lru_cache

from marbre.facts.tokens import straighten
from marbre.language.lexicon import data
from marbre.language.mask import mask_quotations


def is_instruction(sentence: str) -> bool:
    """Return whether a sentence of the copy is meant for a model, not for a reader.

    What somebody says inside a quotation of a sentence that tells it is the article's own matter, and stays.
    """
    text = straighten(sentence)
    return _any("anywhere").search(text) is not None or _any("outside").search(mask_quotations(text)) is not None


@lru_cache(maxsize=2)
def _any(where: str) -> re.Pattern[str]:
    return re.compile("|".join(data("machine_instructions.yaml")[where]), re.IGNORECASE)
