"""Fixed compounds: « prélèvement à la source », « pouvoir d’achat », « Cour des comptes » are one term, not two."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.plan.terms import Term

_LINKS = {"de", "du", "des", "d'", "d’", "la", "l'", "l’", "à", "au", "aux", "en"}
_TIES = {"de", "du", "des", "d'", "d’", "à", "au", "aux", "en"}
FEWEST = 2
"""Times that the copy has a compound at least."""
FIXED = 0.5
"""Share of the second noun's occurrences that stand in the compound."""

_ADJECTIVE = 0.3
"""Share of a compound's occurrences in which the adjective that the title gives it goes with it."""


def fixed_compounds(text: str, body: str, parser: Parser) -> Iterator[Term]:
    """Yield the compounds (noun, à or de or en, noun) of a text that the copy has as they are again and again.

    A compound is fixed where half of what the copy says of its second noun (or of its first, a capital apart) stands in it.
    """
    doc: Any = parser.parse([text])[0]
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.lemma_.lower() in lines("vague_nouns.txt"):
            continue
        at = token.i + 1
        while at < len(doc) and doc[at].lower_ in _LINKS:
            at += 1
        if not 1 < at - token.i <= 3 or at >= len(doc) or doc[token.i + 1].lower_ not in _TIES:
            continue
        second = doc[at]
        if second.pos_ not in {"NOUN", "PROPN"} or second.lemma_.lower() in lines("vague_nouns.txt") or second.like_num:
            continue
        end = _end(doc, at, token, text, body)
        words = text[token.idx : doc[end].idx + len(doc[end].text)]
        opens = token.i == 0 or doc[token.i - 1].text in {".", ":", "?", "!", "«"}
        if opens and not _inside(words, body):
            words = words[:1].lower() + words[1:]
        whole = _count(words, body)
        if whole >= FEWEST and whole >= FIXED * min(_count(second.text, body), _count(token.text, body)):
            yield Term(words, token.idx, name=words[:1].isupper())


def _end(doc: Any, at: int, first: Any, text: str, body: str) -> int:
    """Return the last token of the compound: with the rest of a name, or the adjective that goes with it most often."""
    end = at
    while end + 1 < len(doc) and doc[at].text[:1].isupper() and doc[end + 1].text[:1].isupper():
        end += 1  # « procès de Jawad | Bendaoud »
    short = text[first.idx : doc[end].idx + len(doc[end].text)]
    after = doc[end + 1] if end + 1 < len(doc) else None
    if after is not None and (after.pos_ == "ADJ" or "Part" in after.morph.get("VerbForm")):
        longer = text[first.idx : after.idx + len(after.text)]
        if _count(longer, body) >= max(1, _ADJECTIVE * _count(short, body)):
            return end + 1  # « référendum d’initiative | partagée »
    return end


def _inside(words: str, body: str) -> bool:
    """Return whether the copy has these words with their capital inside a sentence."""
    return re.search(rf"(?<=[a-zà-ÿ,’] ){re.escape(words)}|[dlqu]’{re.escape(words)}", body) is not None


def _count(words: str, body: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", body, re.IGNORECASE))
