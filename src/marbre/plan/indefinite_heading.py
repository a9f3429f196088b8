"""« Un plan ambitieux pour la tribune nord »: what the section brings in, as the press heads it."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.plan.affirmed import is_affirmed
from marbre.plan.noun_phrase import INDEFINITE, bare_phrase, determiner

_DIGITS = {"", *"0123456789"}
_PLACES = {"obj", "ROOT", "nsubj", "nsubj:pass"}


def indefinites(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the phrases with « un », « une », « des » or a number that the text itself affirms."""
    empty = re.compile(data("heading_cues.yaml")["empty_heads"])
    for token in doc:
        if token.pos_ != "NOUN" or token.dep_ not in _PLACES or empty.fullmatch(token.lemma_.lower()):
            continue
        counted = any(c.i < token.i and c.text[:1].isdigit() for c in token.children)
        article = determiner(token)
        if not (article in INDEFINITE or (counted and article[:1] in _DIGITS)) or not is_affirmed(token):
            continue
        words = bare_phrase(doc, token, text)
        if token.i > token.head.i:  # « donner des arguments | aux élus »: the verb's own complement
            words = re.split(r" (?:à|au|aux) ", words)[0]
        if not words or not any(c.dep_ in {"nmod", "amod", "acl"} and c.i > token.i for c in token.children):
            continue
        yield words, "chiffre" if counted else "annonce"
        aim = _aim(text, words)
        if aim:
            yield aim, "annonce"


def _aim(text: str, words: str) -> str:
    """Return « une collecte pour acheter une part du club »: the phrase with the aim that follows it at once."""
    after = text.find(words) + len(words)
    match = re.match(r" (?:pour|visant à|destinée?s? à) [^,;:.()«»–—]{6,45}(?=[.,;])", text[after:])
    return words + match[0] if match else ""
