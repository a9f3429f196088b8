"""What of a brief no demand was read from."""

import re
from collections.abc import Sequence

from marbre.language.lexicon import data


def leftover(told: str, taken: Sequence[str]) -> list[str]:
    """Return the pieces of the brief, between its commas and stops, that hold a word neither taken nor harmless."""
    rest = list(told)
    for words in taken:
        at = told.find(words)
        while words and at >= 0:
            rest[at : at + len(words)] = "\u0001" * len(words)
            at = told.find(words, at + len(words))
    harmless = re.compile(data("brief_demands.yaml")["harmless"], re.IGNORECASE)
    found = []
    for piece in re.split(r"[.;:,\n\u0001!?]+", "".join(rest)):
        if re.search(r"[^\W\d_]{2,}|\d", harmless.sub(" ", piece)):
            found.append(re.sub(r"\s+", " ", piece).strip(" -–"))
    return [piece for piece in found if piece]
