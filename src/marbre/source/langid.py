"""Which language a text is in, among those that we serve; abstains where there is no evidence."""

import re
from functools import lru_cache
from typing import Any

LANGUAGES = ("fr", "en", "es", "it", "de", "pt", "nl")
"""Restricted to these: with all its languages, py3langid calls short French text Walloon or Sotho."""
FEWEST = 20
"""Letters: a shorter text says nothing of its language."""
_NOTHING = -1e30
"""Scores below it are py3langid's sentinel: no feature of the text is known."""


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier


def identify(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in, "" where it cannot be told.

    Each line counts by its letters, so that a brief in another language before an article changes nothing.
    """
    lines = [line for line in re.split(r"\n+", text) if _letters(line) >= FEWEST]
    letters: dict[str, int] = {}
    for line in lines or [re.sub(r"\s+", " ", text)]:
        code, score = _identifier().classify(line) if _letters(line) >= FEWEST else ("", _NOTHING)
        if score > _NOTHING:
            letters[code] = letters.get(code, 0) + _letters(line)
    return max(letters, key=lambda code: letters[code], default="")


def _letters(text: str) -> int:
    return sum(c.isalpha() for c in text)
