"""What of a brief no demand was read from."""

import re
from collections.abc import Sequence

from marbre.language.lexicon import data


def leftover(told: str, taken: Sequence[str]) -> list[str]:
    """Return the pieces of the brief, between its commas and stops, that hold a word neither taken nor harmless."""
    rest = told
    for words in sorted(taken, key=len, reverse=True):
        rest = rest.replace(words, " \u0001 ")
    harmless = re.compile(data("brief_demands.yaml")["harmless"], re.IGNORECASE)
    found = []
    for piece in re.split(r"[.;:,\n\u0001!?]+", rest):
        if re.search(r"[^\W\d_]{2,}|\d", harmless.sub(" ", piece)):
            found.append(re.sub(r"\s+", " ", piece).strip(" -–"))
    return [piece for piece in found if piece]
