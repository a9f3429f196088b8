"""Which language a text is in, among those that we serve; abstains where there is no evidence."""

import re
from functools import lru_cache
from typing import Any

LANGUAGES = ["fr", "en", "es", "it", "de", "pt", "nl"]
FEWEST = 20
"""Letters: a shorter text says nothing of its language."""
_NOTHING = -1e30


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier


def identify(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in, "" where it cannot be told."""
    letters: dict[str, int] = {}
    for paragraph in re.split(r"\n\s*\n", text):
        size = sum(c.isalpha() for c in paragraph)
        if size >= FEWEST:
            code, score = _identifier().classify(paragraph)
            if score > _NOTHING:
                letters[code] = letters.get(code, 0) + size
    return max(letters, key=lambda code: letters[code], default="")
