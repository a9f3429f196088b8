"""Names: a page may name nobody and nothing that its source does not."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.facts.concepts import alike
from marbre.facts.fault import Fault
from marbre.facts.lemma import known
from marbre.facts.names import Name, people, supports, translates
from marbre.facts.pairing import Pairing
from marbre.facts.reading import Passage
from marbre.language.lexicon import lines


def check(pairing: Pairing) -> Iterator[Fault]:
    """Yield the names of the page that its source does not hold under any form."""
    source, lang = pairing.source.known, pairing.page.lang
    told: set[str] = set()
    for passage in pairing.page.passages:
        for i, name in enumerate(passage.names):
            borne = supports(source, name.text, lang) and not (pairing.bilingual and _place(name, passage, pairing))
            if name.text in told or borne or not _is_name(name, i, passage, lang):
                continue
            if name.opens and _kin(name, passage, pairing):
                continue
            if pairing.bilingual and name.text.isupper() and not _acronym_lost(pairing):
                continue
            told.add(name.text)
            yield Fault("name", passage.raw[name.start : name.end], "error", passage.raw)
        for token in passage.tokens:
            if (
                lang == "fr"
                and token.text.islower()
                and people(token.lemma)
                and token.low not in told
                and not supports(source, token.lemma, lang)
            ):
                told.add(token.low)
                yield Fault("name", passage.raw[token.start : token.end], "error", passage.raw)


_AT = re.compile(r"(?:\bà|\bde|\bd'|\bvers|\bdepuis) ?$")


def _place(name: Name, passage: Passage, pairing: Pairing) -> bool:
    """Return whether a French word that is also a name stands as a place does (« festival de Cannes ») and the source has no such word."""
    if not translates(name.text, pairing.page.lang) or len(name.text) < 5 or name.text.lower() in _offices():
        return False
    low = name.text.lower()
    heard = {w for s in pairing.source.passages for w in s.bag}
    mine = next((ks for i, ks in passage.concepts.items() if passage.tokens[i].start == name.start), frozenset())
    return bool(_AT.search(passage.text[: name.start])) and not mine & heard and low not in pairing.source.known.words


def _kin(name: Name, passage: Passage, pairing: Pairing) -> bool:
    """Return whether a word that opens a sentence is of a family with a common word of the source (« Refus de commenter »)."""
    mine = next((ks for i, ks in passage.concepts.items() if passage.tokens[i].start == name.start), frozenset())
    return any(
        alike(mine, ks) for s in pairing.source.passages for i, ks in s.concepts.items() if s.tokens[i].text.islower()
    )


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    return frozenset(lines("facts/institution_words.txt"))


def _acronym_lost(pairing: Pairing) -> bool:
    """Return whether the source has an acronym that the page has not: without one a new acronym may be a word's translation."""
    there = {n.text for p in pairing.page.passages for n in p.names}
    return any(
        n.text.isupper() and len(n.text) > 1 and n.text not in there for s in pairing.source.passages for n in s.names
    )


def _is_name(name: Name, at: int, passage: Passage, lang: str) -> bool:
    if any(q.start <= name.start < q.end for q in passage.quantities):
        return False
    if len(name.text) < 2 or (name.text.isupper() and any(c.isdigit() for c in name.text)):
        return False
    if not name.opens:
        return True
    if name.text.endswith("ment"):
        return False
    following = passage.names[at + 1] if at + 1 < len(passage.names) else None
    joined = following is not None and following.start == name.end + 1
    word = name.text.lower().split("'")[-1]
    spelt = {word, word.rstrip("s"), *word.split("-"), *(a + word[1:] for a in _ACCENTED.get(word[0], ""))}
    if name.text in _loans():
        return False
    return (joined and not known(word, lang)) or not any(known(w, lang) for w in spelt)


_ACCENTED = {"e": "éêè", "a": "àâ", "o": "ô", "i": "î", "c": "ç"}
"""Capitals that many papers print without their accent."""


@lru_cache(maxsize=1)
def _loans() -> frozenset[str]:
    return frozenset(lines("facts/opening_loans.txt"))
