"""« Cette hausse des visiteurs étrangers … » → « La hausse des visiteurs étrangers »: what a demonstrative takes up is the matter."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.plan.noun_phrase import bare_phrase

_VOWEL = re.compile(r"[aàâeéèêëiîïoôuùûüyœh]")


def resumed(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the subject of a sentence that stands behind a demonstrative and has a complement."""
    for noun in doc:
        article = next((c for c in noun.children if c.dep_ == "det" and c.lower_ in _ARTICLES), None)
        if article is None or noun.pos_ != "NOUN" or not noun.dep_.startswith("nsubj"):
            continue
        if not any(c.dep_ == "nmod" and c.i > noun.i for c in noun.children):
            continue
        words = bare_phrase(doc, noun, _shown(text, article))
        if not words:
            continue
        rest = words[len(article.text) + 1 :].strip()
        yield (
            (f"L’{rest}" if _VOWEL.match(rest) and article.lower_ != "ces" else f"{_ARTICLES[article.lower_]}{rest}"),
            "reprise",
        )


_ARTICLES = {"ce": "Le ", "cet": "Le ", "cette": "La ", "ces": "Les "}


def _shown(text: str, article: Any) -> str:
    """Return the text with the demonstrative as letters that lean on nothing."""
    return text[: article.idx] + "x" * len(article.text) + text[article.idx + len(article.text) :]
