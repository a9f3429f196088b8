"""« Model 3 : l’enfer des livraisons », « Février 2018 : une fusion proposée »: a phrase behind its name or its date."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from marbre.language.fold import fold
from marbre.language.lexicon import data, lines

_WAYS = {"annonce", "chiffre", "sujet", "action", "participe"}
_BEHIND_A_NAME = {"sujet"}


def names_of(docs: Sequence[Any]) -> list[str]:
    """Return the names of places, bodies and works that the section holds twice or more, most frequent first."""
    found: Counter[str] = Counter()
    persons = {w for doc in docs for e in doc.ents if e.label_ == "PER" for w in e.text.split()}
    for doc in docs:
        found.update({e.text.replace("'", "’") for e in doc.ents if e.label_ in {"LOC", "ORG", "MISC"}})
    return [
        name
        for name, count in found.most_common(4)
        if count >= 2 and name[:1].isupper() and not set(name.split()) & persons and len(name.split()) <= 3
    ]


def named(
    made: Sequence[tuple[str, str, int]], sentences: Sequence[str], names: Sequence[str]
) -> Iterator[tuple[str, str, int]]:
    """Yield (heading, way, place) for the phrases that stand in one sentence with a name of the section."""
    for text, way, place in made:
        held = [n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", sentences[place])]
        if way not in _BEHIND_A_NAME or ":" in text or len(held) != 1:
            continue  # of two names in a sentence the fact may be the other's
        for name in held:
            if fold(name) not in fold(text):
                yield f"{name}\u00a0: {_small(text)}", "rubrique", place


def dated(made: Sequence[tuple[str, str, int]], sentences: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Yield (heading, way, place) for the phrases of the section's first sentences that open with their date."""
    opener = re.compile(data("heading_cues.yaml")["date"])
    for text, way, place in made:
        date = opener.match(sentences[place]) if place < 3 and way in _WAYS - _BEHIND_A_NAME else None
        if date is not None and ":" not in text and date[1] not in text:
            yield f"{date[1][:1].upper()}{date[1][1:]}\u00a0: {_small(text)}", "date", place


def _small(text: str) -> str:
    first = re.match(r"[^\W\d_]+’?", text)
    plain = first is not None and (
        first[0].lower() in lines("empty_words.txt") or first[0].lower().rstrip("’") in {"l", "d", "des"}
    )
    return text[:1].lower() + text[1:] if plain else text
