"""The terms of a text: proper names and nouns with their adjective, as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from marbre.language.lexicon import lines
from marbre.language.parser import Parser

_NAME = re.compile(
    r"(?<![\w])[A-ZÀ-ÞŒ][\w’-]*(?:[ \u00a0](?:(?:de|du|des|d’|la|le) )?(?:[A-ZÀ-ÞŒ][\w-]*|\d{1,2}(?!\d)))*"
)


@dataclass(frozen=True)
class Term:
    """A term: its words as they stand, where it begins, and whether it is a proper name."""

    text: str
    at: int
    name: bool


def names_in(text: str, body: str) -> list[Term]:
    """Return the proper names of a text; its first word counts only where the body has it inside a sentence."""
    found = []
    for match in _NAME.finditer(text):
        words, at = match[0], match.start()
        words = re.sub(r"^(?:[LDQSNCJM]|Qu|Lorsqu|Puisqu)’", "", words)
        first = words.split()[0] if words.split() else ""
        if at == 0 or text[:at].rstrip()[-1:] in ".?!:«":
            inside = re.search(rf"(?<=[a-zà-ÿ,’] ){re.escape(first)}(?!\w)|[dlqu]’{re.escape(first)}(?!\w)", body)
            if first.lower() in lines("sentence_openers.txt") or not inside:
                rest = words.split(" ", 1)[1:]
                words = rest[0] if rest and rest[0][:1].isupper() else ""
        if len(words) > 1 and words.lower() not in lines("empty_words.txt"):
            found.append(Term(words, at, name=True))
    return found


def nouns_in(text: str, parser: Parser) -> Iterator[Term]:
    """Yield the common nouns of a text with the adjectives that follow them; empty ones (année, fois) are left out."""
    doc: Any = parser.parse([text])[0]
    for token in doc:
        if token.pos_ != "NOUN" or token.text[:1].isupper() or token.lemma_.lower() in lines("vague_nouns.txt"):
            continue
        end = token.i
        while end + 1 < len(doc) and doc[end + 1].pos_ == "ADJ":
            end += 1
        yield Term(text[token.idx : doc[end].idx + len(doc[end].text)], token.idx, name=False)


def compounds_in(text: str, parser: Parser) -> Iterator[Term]:
    """Yield the common nouns of a text with the noun that completes them: « réforme des retraites », « taxe carbone »."""
    doc: Any = parser.parse([text])[0]
    for token in doc:
        if (
            token.pos_ != "NOUN"
            or (token.text[:1].isupper() and token.i)
            or token.lemma_.lower() in lines("vague_nouns.txt")
        ):
            continue
        at = token.i + 1
        while at < len(doc) and doc[at].lower_ in {"de", "du", "des", "d'", "la", "l'"}:
            at += 1
        if at - token.i > 3 or at >= len(doc) or doc[at].pos_ not in {"NOUN", "PROPN"}:
            continue
        end = at
        while end + 1 < len(doc) and doc[end + 1].pos_ == "ADJ" and doc[end + 1].head in {doc[at], token}:
            end += 1
        while end + 1 < len(doc) and doc[end].text[:1].isupper() and doc[end + 1].text[:1].isupper():
            end += 1  # the rest of a name
        yield Term(text[token.idx : doc[end].idx + len(doc[end].text)], token.idx, name=False)
