"""Names as facts: the capitalised words of a text, and whether a source knows them under any form."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from marbre.facts.lemma import known
from marbre.facts.tokens import bare, straighten
from marbre.language.fold import words
from marbre.language.lexicon import lines, rows
from marbre.language.mask import mask_untouchable
from marbre.language.sentences import split_sentences

_CAPITALISED = re.compile(
    r"(?<![\w.@#])(?:(?:[LDdlQqJjNn]|[Qq]u)')?(?P<name>(?:[A-ZÀ-ÖØ-ÞŒ]\.-?){2,}|[A-ZÀ-ÖØ-ÞŒ][\w'-]*\w|[A-ZÀ-ÖØ-Þ])"
)
_OPENING = re.compile(r"^[\s«“\"'(\[–—*_#>-]*(?:\d+[.)]\s*)?")
_AFTER_MARK = re.compile(r"[:«“\"(\[–—*]\s*$|[.!?…]\s+$|\n\s*$")


@dataclass(frozen=True)
class Name:
    """A capitalised word of a text, and whether it stands where any word has a capital."""

    start: int
    end: int
    text: str
    opens: bool


def names(text: str) -> list[str]:
    """Return the capitalised words of a text that do not open a sentence, a quotation or a label, in their order."""
    return [
        n.text for s in split_sentences(mask_untouchable(text)) for n in names_in(straighten(s.text)) if not n.opens
    ]


def names_in(sentence: str) -> list[Name]:
    """Return the capitalised words of a straightened sentence."""
    found: list[Name] = []
    opening = _OPENING.match(sentence)
    skip = opening.end() if opening else 0
    for m in _CAPITALISED.finditer(sentence):
        start, end = m.span("name")
        text = sentence[start:end]
        if text.endswith("'s"):
            text, end = text[:-2], end - 2
        if re.match(r"(?:[LDJNMTSC]|Qu)'[a-zà-ÿœ]", text):
            continue
        opens = m.start() <= skip or bool(_AFTER_MARK.search(sentence[: m.start()]))
        if opens and "-" in text and text.lower() in _hyphened():
            continue
        if text.lower() in _small() and not text.isupper():
            if opens:
                continue
            if text.lower() in ("the", "la", "le", "les"):
                continue
        found.append(Name(start, end, text, opens))
    return found


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset((*lines("sentence_openers.txt"), *lines("facts/empty.txt")))


@lru_cache(maxsize=1)
def _hyphened() -> frozenset[str]:
    """Return words with a hyphen that open a sentence and name nobody."""
    return frozenset(lines("facts/hyphened_openers.txt"))


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(lines("facts/generic_capitals.txt"))


@lru_cache(maxsize=1)
def _variants() -> dict[str, frozenset[str]]:
    """Return folded word → the folded words that may stand for it in the other language or as a government's seat."""
    found: dict[str, set[str]] = {}

    def link(one: Iterable[str], other: Iterable[str]) -> None:
        for a in one:
            found.setdefault(a, set()).update(other)

    for row in rows("facts/places.tsv"):
        group = {
            w
            for cell in row
            for part in cell.split("|")
            if part
            for w in [_joined(part), *([] if " " in part else [bare(part)])]
        }
        link(group, group)
        for cell in row:
            for part in cell.split("|"):
                pieces = words(part)
                if len(pieces) > 1:
                    for piece in pieces:
                        if len(piece) > 3:
                            found.setdefault(piece, set()).update(group)
    for french, english in (r[:2] for r in rows("facts/exonyms.tsv")):
        left, right = {_joined(p) for p in french.split("|")}, {_joined(p) for p in english.split("|")}
        link(left, left | right)
        link(right, left | right)
    return {k: frozenset(v) for k, v in found.items()}


def _joined(text: str) -> str:
    return "".join(words(text))


@dataclass(frozen=True)
class Known:
    """The words of a source by which it can know a name: folded words, their joins, initials of runs."""

    words: frozenset[str]
    joined: str
    lang: str
    initials: str
    capitals: frozenset[str]


def known_words(text: str, lang: str) -> Known:
    """Return what names are looked up in, made once for a source."""
    bag = words(text)
    pairs = {a + b for a, b in itertools.pairwise(bag)}
    content = [w for w in bag if len(w) > 3 or w.isupper()]
    capitals = {bare(n.text) for s in split_sentences(text) for n in names_in(straighten(s.text))}
    return Known(frozenset({*bag, *pairs}), "".join(bag), lang, "".join(w[0] for w in content), frozenset(capitals))


_PEOPLE = re.compile(r"[a-z]?(?:ais|aise|ois|oise|ien|ienne|een|eenne|ain|aine|in|ine|and|ande)s?")
_DEMONYM = re.compile(r"(?:ais|aise|ois|oise|ien|ienne|een|eenne|in|ine|ain|aine|and|ande|on|onne|iste|i|ite|e)s?$")


_ROMAN = re.compile(r"[IVXLC]+(?:e|er|re|ème)?")


def supports(source: Known, name: str, page_lang: str) -> bool:
    """Return whether the source knows the name: the word itself, an exonym, a demonym, an acronym, a seat of government."""
    if name in _generic() or _ROMAN.fullmatch(name):
        return True
    pieces = [p for p in words(name) if p]
    if not pieces:
        return True
    joined = "".join(pieces)
    if joined in source.words or all(p in source.words for p in pieces):
        return True
    if len(joined) >= 8 and joined in source.joined:
        return True
    singular = joined.rstrip("s")
    if singular in source.words or joined + "s" in source.words:
        return True
    if _linked(joined, source) or (
        len(pieces) > 1 and all(p in source.words or _linked(p, source) or len(p) < 3 for p in pieces)
    ):
        return True
    if name.isupper() and 2 <= len(joined) <= 6 and (joined in source.initials):
        return True
    if (
        len(joined) >= 6
        and _DEMONYM.search(joined)
        and any(w[:5] == joined[:5] and w != joined and w in source.capitals for w in source.words)
    ):
        return True
    if len(joined) >= 6 and any(
        w[:4] == joined[:4] and _DEMONYM.sub("", joined) in (w[: len(_DEMONYM.sub("", joined))],)
        for w in source.capitals
    ):
        return True
    if len(joined) >= 5 and any(
        len(w) >= 6 and w[:4] == joined[:4] and re.search(r"(?:ais|aise|ois|oise|ien|ienne)s?$", w)
        for w in source.words
    ):
        return True
    if len(joined) >= 4 and any(
        _PEOPLE.fullmatch(w[len(joined) - 1 :]) for w in source.words if w.startswith(joined[:-1])
    ):
        return True
    return source.lang != page_lang and (_looks_alike(joined, source) or translates(name, page_lang))


def translates(name: str, page_lang: str) -> bool:
    """Return whether a capitalised word may be a translated word of an institution's name (« Cour suprême »), no name of its own."""
    return known(name.lower(), page_lang) and "".join(words(name)) not in _variants()


@lru_cache(maxsize=1)
def _demonyms() -> frozenset[str]:
    return frozenset(bare(w) for row in rows("facts/places.tsv") for w in row[2].split("|") if w)


def people(lemma: str) -> bool:
    """Return whether a French word in lower case is that of a country's people (« danois »)."""
    return bare(lemma) in _demonyms()


def _linked(word: str, source: Known) -> bool:
    variants = _variants()
    keys = {word, word.rstrip("s"), re.sub(r"(?:ne|e|es|s|nes)$", "", word), re.sub(r"(?:enne|ennes)$", "en", word)}
    return any(
        v in source.words or v + "s" in source.words or v + "e" in source.words or v + "es" in source.words
        for k in keys
        for v in variants.get(k, ())
    )


def _looks_alike(word: str, source: Known) -> bool:
    return len(word) >= 5 and any(
        (len(w) >= 4 and w[:3] == word[:3] and SequenceMatcher(None, w, word).ratio() >= 0.68)
        or (w[0] == word[0] and SequenceMatcher(None, w, word).ratio() >= 0.78)
        for w in source.capitals
    )
