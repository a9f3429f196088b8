"""Finding the phrases of a word list in a sentence's tokens, by lemma or as written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.tokens import Token, tokens
from marbre.language.lexicon import data

GAP = 3
"""Words that "_" may stand for, at most."""


@dataclass(frozen=True)
class Hit:
    """A phrase that was found: its class, and the tokens `[first, last]` that hold it."""

    label: str
    first: int
    last: int


_HOMOGRAPHS = frozenset(
    [
        "juger",
        "noter",
        "lancer",
        "garder",
        "porter",
        "risquer",
        "relever",
        "étudier",
        "compter",
        "fermer",
        "changer",
        "marcher",
        "exploser",
        "limiter",
        "attaquer",
        "menacer",
        "douter",
        "monter",
        "viser",
        "régler",
        "céder",
        "pousser",
        "tonner",
    ]
)
"""Verbs whose present is oftener a noun."""

Pattern = tuple[tuple[str, ...], str]
Index = Mapping[str, Sequence[Pattern]]


@lru_cache(maxsize=32)
def index(name: str, lang: str, part: str = "") -> Index:
    """Return the phrases of a data file by their first word; a file of families gives « family+ » and « family- »."""
    found: dict[str, list[Pattern]] = {}
    for label, phrases in _labelled(name, lang, part):
        for phrase in phrases:
            words = tuple(_words(str(phrase), lang))
            found.setdefault(words[0], []).append((words, label))
            if lang == "fr" and len(words) == 1 and words[0].endswith("er") and words[0] not in _HOMOGRAPHS:
                # « estime », « annonce »: the lemmatiser reads the noun.
                for form in (words[0][:-2] + "e", words[0][:-2] + "ent"):
                    found.setdefault(form, []).append(((form,), label))
            elif lang == "fr" and len(words) == 2 and words[0].endswith("er") and words[1] in ("à", "de", "que"):
                for form in (words[0][:-2] + "e", words[0][:-2] + "ent"):
                    found.setdefault(form, []).append(((form, words[1]), label))
    return {first: sorted(patterns, key=lambda p: -len(p[0])) for first, patterns in found.items()}


def _labelled(name: str, lang: str, part: str) -> list[tuple[str, list[str]]]:
    table = data(f"facts/{name}.yaml")
    if part:
        table = table[part]
    if lang in table:
        inner = table[lang]
        return [("", inner)] if isinstance(inner, list) else list(inner.items())
    found = []
    for family, langs in table.items():
        if isinstance(langs, dict) and lang in langs:
            found += [(f"{family}+", langs[lang]["pos"]), (f"{family}-", langs[lang]["neg"])]
    return found


def _words(phrase: str, lang: str) -> list[str]:
    words: list[str] = []
    for word in phrase.split(" "):
        words += [word] if word == "_" or "?" in word else [t.low for t in tokens(word, lang)]
    return words


def find(found_in: Sequence[Token], phrases: Index) -> list[Hit]:
    """Return the phrases in the tokens, the longest at each place, none inside another; one of two classes gives two."""
    hits: list[Hit] = []
    free = 0
    for i, token in enumerate(found_in):
        if i < free:
            continue
        best: list[Hit] = []
        for key in {token.low, token.lemma}:
            for words, label in phrases.get(key, ()):
                last = _match(found_in, i, words)
                if last is not None and (not best or last > best[0].last):
                    best = [Hit(label, i, last)]
                elif last is not None and last == best[0].last and label not in {b.label for b in best}:
                    best.append(Hit(label, i, last))
        if best:
            hits += best
            free = best[0].last + 1
    return hits


_PLAIN = {"du": "de", "des": "de", "au": "à", "aux": "à"}
"""Contracted articles, by their preposition."""


def _match(found_in: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    for k, word in enumerate(words):
        if word == "_":
            rest = words[k + 1 :]
            for skip in range(GAP + 1):
                if at + skip < len(found_in) and (last := _match(found_in, at + skip, rest)) is not None:
                    return last
            return None
        if at >= len(found_in) or word not in (found_in[at].low, found_in[at].lemma, _PLAIN.get(found_in[at].low)):
            return None
        at += 1
    return at - 1
