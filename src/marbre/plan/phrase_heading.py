"""A nominal intertitre: a definite noun phrase of the section, alone or behind the name that it goes with."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.plan.noun_phrase import determiner, phrase

_TOPIC = {"nsubj", "nsubj:pass", "obj", "nsubj:caus"}


def phrases(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the definite phrases of two nouns or more that are subject or object of the sentence."""
    empty = re.compile(data("heading_cues.yaml")["empty_heads"])
    for token in doc:
        if (
            token.pos_ != "NOUN"
            or token.dep_ not in {*_TOPIC, "obl:mod", "obl:arg", "ROOT", "obl:agent"}
            or empty.fullmatch(token.lemma_.lower())
        ):
            continue
        words = phrase(doc, token, text)
        words = re.sub(
            r"^(?:à|de|dans|sur|pour|par|avec|en|lors de|malgré|après|avant|grâce à|contre|vers|sous) (?=l[ae’]|les )",
            "",
            words,
        )
        if determiner(token) not in {"le", "la", "les", "l'"} or not re.match(
            r"(?:le|la|les|l’)", words, re.IGNORECASE
        ):
            continue
        size = len(words.split())
        complement = [c for c in token.children if c.dep_ in {"nmod", "amod"}]
        if not 2 <= size <= 8 or not complement or not any(_is_close(c) for c in complement):
            continue
        yield words[:1].upper() + words[1:], "sujet" if token.dep_.startswith("nsubj") else "nominal"


def _is_close(complement: Any) -> bool:
    """Return whether a complement belongs to its noun: « de », « à », « pour »…, not « depuis » nor « selon »."""
    mark = next((c.lower_ for c in complement.children if c.dep_ == "case"), "")
    return complement.dep_ == "nmod" and mark in {
        "de",
        "d'",
        "du",
        "des",
        "à",
        "au",
        "aux",
        "contre",
        "pour",
        "sur",
        "entre",
    }
