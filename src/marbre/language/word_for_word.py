"""English expressions whose words stand in French one by one: « cheval sombre » (dark horse), « appels froids » (cold calls).

No list can hold all that a careless translation makes of an idiom: each English word has several renderings, in any
form. So the idioms stand in English, the renderings in a dictionary, and a French sentence is read through it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import permutations

from marbre.language.inflect import word_forms
from marbre.language.lexicon import lines
from marbre.language.morphology import is_noun_only
from marbre.language.verb_forms import forms

_FOLDER = "word_for_word"
_TOKEN = re.compile(r"\w+(?:-\w+)*|[^\s\w’'-]|\n")
_VERB, _TIGHT = "~", "_"
_PART = re.compile(r"\w+")
_SKIPPED = 4
"""Little words that may stand between two words of an idiom: « a pris sur lui de tout le blâme »."""


@dataclass(frozen=True)
class Idiom:
    """An English expression, what French says for it (best first), and renderings that are right French in it."""

    english: str
    french: tuple[str, ...]
    allowed: frozenset[str]
    """French forms with which the phrase is no calque: a match that holds one is left alone."""


@dataclass(frozen=True)
class Rendered:
    """An idiom that stands in a French text, `[start, end)` of it."""

    idiom: Idiom
    start: int
    end: int


@dataclass
class _Node:
    """A place in the tree of idioms: the English words that may come next, the idiom that is whole here."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    tight: dict[str, "_Node"] = field(default_factory=dict)
    """Those that may come next only with nothing between."""
    idiom: Idiom | None = None


@dataclass(frozen=True)
class _Form:
    """What a French form may be: the English words that it renders, and whether it may stand between two others."""

    meanings: frozenset[str]
    little: bool


_Token = tuple[str, int, int, _Form]
"""Form (lower case), start, end, what it may be."""


def word_for_word(text: str) -> Iterator[Rendered]:
    """Yield the idioms that stand word for word in a text, in the order of their first words, no two over one word."""
    tokens = _tokens(text)
    roots = _tree().after
    free = 0
    for first, (_, start, _, form) in enumerate(tokens):
        if first < free:
            continue
        best: tuple[int, Idiom] | None = None
        for meaning in form.meanings & roots.keys():
            for last, idiom in _walk(roots[meaning], tokens, first + 1):
                if (best is None or last > best[0]) and not idiom.allowed & {t[0] for t in tokens[first : last + 1]}:
                    best = last, idiom
        if best:
            yield Rendered(best[1], start, tokens[best[0]][2])
            free = best[0] + 1


def _walk(node: _Node, tokens: list[_Token], at: int) -> list[tuple[int, Idiom]]:
    """Return (last token, idiom) for the idioms that end at the node or below, the tokens from `at` on read through it."""
    found = [(at - 1, node.idiom)] if node.idiom else []
    after = node.after
    if node.tight and at < len(tokens):
        for meaning in tokens[at][3].meanings & node.tight.keys():
            found += _walk(node.tight[meaning], tokens, at + 1)
    if after:
        for place in range(at, min(at + _SKIPPED + 1, len(tokens))):
            form = tokens[place][3]
            if not form.meanings.isdisjoint(after):
                for meaning in form.meanings & after.keys():
                    found += _walk(after[meaning], tokens, place + 1)
            if not form.little:
                break
    return found


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        whole = match[0].lower()
        if "-" in whole and whole not in renderings():
            for part in _PART.finditer(whole):
                start = match.start() + part.start()
                found.append((part[0], start, start + len(part[0]), _form(part[0])))
        else:
            found.append((whole, match.start(), match.end(), _form(whole)))
    return found


@lru_cache(maxsize=32768)
def _form(form: str) -> _Form:
    meanings = renderings().get(form, frozenset())
    return _Form(meanings, form in _little_words() or (form.endswith("ment") and not meanings))


@lru_cache(maxsize=1)
def _little_words() -> frozenset[str]:
    return frozenset(lines(f"{_FOLDER}/little_words.txt"))


@lru_cache(maxsize=1)
def renderings() -> Mapping[str, frozenset[str]]:
    """Return French form → English words that a translation word for word renders by it, ~ before those that are verbs."""
    found: dict[str, set[str]] = {}
    for english, french in _words().items():
        for word in french:
            for form in _written(word):
                found.setdefault(form, set()).add(_VERB + english if word[0] == _VERB else english)
    return {form: frozenset(words) for form, words in found.items()}


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in _lines("words.tsv"))
    return {english: tuple(french.split()) for english, french in rows}


@lru_cache(maxsize=1)
def idioms() -> tuple[tuple[str, Idiom], ...]:
    """Return (kind, idiom) for each line of the files; raises ValueError for one that is malformed.

    A noun's words may stand in any order (« long coup », « ferme à vent »), those of a verb or phrase in their own.
    """
    found = []
    for kind in ("nouns", "verbs", "phrases"):
        for line in _lines(f"{kind}.tsv"):
            cells = line.split("\t")
            if len(cells) > 3:
                raise ValueError(f"one to three cells wanted: {line}")
            english, french, allowed = (*cells, "", "")[:3]
            found.append((kind, Idiom(english, tuple(f for f in french.split(" | ") if f), _all_forms(allowed))))
    return tuple(found)


def _all_forms(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split() for form in _written(word))


def _written(word: str) -> Collection[str]:
    """Return the forms of a verb (behind ~), of an adjective, or the two numbers of a noun: « vente » is none of « vent »."""
    if word[0] == _VERB:
        return forms(word[1:])
    if is_noun_only(word):
        return [form for form in word_forms(word) if not form.endswith(("e", "es")) or form in (word, word + "s")]
    return word_forms(word)


@lru_cache(maxsize=1)
def _tree() -> _Node:
    root = _Node()
    for kind, idiom in idioms():
        words = _roles(kind, idiom_words(idiom))
        for order in _orders(kind, words):
            node = root
            for word in order:
                below = node.tight if word[0] == _TIGHT else node.after
                node = below.setdefault(word.removeprefix(_TIGHT), _Node())
            node.idiom = node.idiom or idiom
    return root


def _roles(kind: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words, ~ before those that stand for a verb: the first of a verb's, and those that are nothing else."""
    table = _words()

    def role(place: int, word: str) -> str:
        kinds = {french[0] == _VERB for french in table.get(word, ())}
        return _VERB + word if True in kinds and ((kind == "verbs" and not place) or False not in kinds) else word

    return tuple(role(place, word) for place, word in enumerate(words))


def _orders(kind: str, words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the orders in which the words may stand in French.

    What qualifies a noun goes behind it (« ferme à vent », « sur le bout recevant »), with little words between; in the
    English order, the name of a thing holds none (« long coup » : « _ » before a word).
    """
    if kind != "nouns":
        return [words, *_swapped(words)]
    if len(words) > 3 or _LITTLE_ENGLISH & set(words):
        return [words, (words[-1], *words[:-1]), *_swapped(words)]
    tight = (words[0], *(_TIGHT + word for word in words[1:]))
    return [tight, *(order for order in permutations(words) if order != words)]


def _swapped(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the orders with one pair of neighbours changed about, prepositions and verbs left where they are."""
    return [
        (*words[:i], words[i + 1], words[i], *words[i + 2 :])
        for i in range(len(words) - 1)
        if not {words[i], words[i + 1]} & _LITTLE_ENGLISH and _VERB not in (words[i][0], words[i + 1][0])
    ]


_LITTLE_ENGLISH = frozenset(
    [
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "by",
        "to",
        "into",
        "of",
        "and",
        "or",
        "as",
        "than",
        "up",
        "down",
        "out",
        "off",
        "over",
        "under",
    ]
)
_ARTICLES = frozenset(
    ["a", "an", "the", "one's", "his", "her", "its", "your", "their", "my", "our", "someone's", "somebody's"]
)


def idiom_words(idiom: Idiom) -> tuple[str, ...]:
    """Return the words of an idiom that must stand in the French: all but articles and possessives."""
    return tuple(w for w in re.findall(r"[\w'-]+", idiom.english.lower()) if w not in _ARTICLES)


def _lines(name: str) -> list[str]:
    text = files("marbre.language").joinpath("data", _FOLDER, name).read_text("utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]
