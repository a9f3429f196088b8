"""Patterns of words: a short notation for a family of phrases, turned into the lexicon's regular expressions.

Elements stand apart by spaces; alternatives within one by `/`; a `?` at the end makes it optional.

- `fruit`: the word in any number and gender (`fruit/légume bas`); `=fruit`: as it is written.
- `~botter/frapper`: any 3rd-person form, infinitive or participle of these verbs, with its auxiliaries where a word
  stands before it, and an adverb (pas, déjà, rapidement …) behind it.
- `de`, `à`, `le`, `un`, `son`: the preposition with or without an article (du, aux …), the articles, the possessives;
  `D` any of the words that determine a noun.
- `_`: one word; `_3`: up to three words, no punctuation among them; `N`: a number; `INF`: an infinitive; `CAP`: a name.
- `!pour`: not before these words; `^`: only at the start of a sentence.
"""

import re
from dataclasses import dataclass

from marbre.language.anchors import commonness
from marbre.language.inflect import word_forms
from marbre.language.verb_forms import forms

_SPACE = "(?:[ \u00a0]|(?<=’))"
_WORD = r"[\w-]+’?"
_NUMBER = r"(?:\d[\d \u00a0\u202f.,]*|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille)"
_CLASSES = {
    "de": "(?:de la|de l’|du|des|de|d’)",
    "à": "(?:à la|à l’|au|aux|à)",
    "le": "(?:le|la|les|l’)",
    "un": "(?:un|une|des|de|d’)",
    "son": "(?:son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes)",
    "que": "(?:que|qu’)",
    "ne": "(?:ne|n’)",
    "se": "(?:se|s’)",
    "D": "(?:de la|de l’|le|la|les|l’|une?|du|des|de|d’|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes|aucune?|plusieurs|quelques|au|aux)",
    "_": _WORD,
    "N": _NUMBER,
    "INF": r"\w+(?:er|ir|re|oir)",
    "CAP": r"(?-i:[A-ZÀ-Þ])[\w-]*",
    "^": r"(?:(?<=[.!?…»] )|(?<=\n)|(?<![\s\S]))",
}


_AUXILIARIES = (
    "(?:(?:n’|s’|(?:ne|se|a|ont|avait|avaient|aurait|auraient|est|sont|était|étaient|été|va|vont|peut|peuvent|doit|doivent|"
    "pourrait|pourraient|sera|seront|fut|furent|pas|encore|aussi|déjà) )){0,4}"
)
_ADVERB = (
    "(?:(?:pas|plus|jamais|déjà|aussi|encore|souvent|bien|enfin|toujours|même|également|vite|tous|toutes|\\w+ment) )?"
)


@dataclass(frozen=True)
class WordPattern:
    """A pattern as the regular expression of a lexicon entry (verbs still as slots), and what must stand in a match."""

    match: str
    anchors: tuple[frozenset[str], ...]
    """Sets of words, of each of which one must stand in a match; the best key first."""


def read_word_pattern(pattern: str) -> WordPattern:
    """Return what a pattern of words stands for; raises ValueError where it ends on an optional element or holds no word."""
    pieces: list[str] = []
    anchors: list[frozenset[str]] = []
    elements = pattern.split()
    for i, element in enumerate(elements):
        last = i == len(elements) - 1 or all(e.startswith("!") for e in elements[i + 1 :])
        if element.startswith("!"):
            pieces.append(f"(?!{_SPACE}?(?:{_alternatives(element[1:])})(?![\\w]))")
            continue
        if element == "^":
            pieces.append(_CLASSES["^"])
            continue
        gap = re.fullmatch(r"_(\d)", element)
        optional = element.endswith("?") or gap is not None
        if optional and (last or i == 0):
            raise ValueError(f"« {pattern} » begins or ends on an optional element")
        body = _WORD if gap else _body(element.removesuffix("?"))
        if element.startswith("~"):
            body = (_AUXILIARIES if i else "") + body + ("" if last else _SPACE + _ADVERB)
            pieces.append(f"(?:{body})?" if optional else body)
            if not optional:
                anchors.append(_words(element))
            continue
        times = f"{{0,{gap[1]}}}?" if gap else "?" if optional else ""
        pieces.append(f"(?:{body}{_SPACE}){times}" if optional else body + ("" if last else _SPACE))
        if not optional and _CLASSES.keys().isdisjoint(element.split("/")):
            anchors.append(_words(element))
    anchors = [words for words in anchors if words and min(map(len, words)) > 1]
    if not anchors:
        raise ValueError(f"no word in « {pattern} »")
    return WordPattern("".join(pieces), tuple(sorted(anchors, key=commonness)))


def _body(element: str) -> str:
    if element.startswith("~"):
        return f"{{v:{element[1:]}}}"
    if element in _CLASSES:
        return _CLASSES[element]
    return f"(?:{_alternatives(element)})"


def _alternatives(element: str) -> str:
    found: list[str] = []
    for word in element.split("/"):
        if word in _CLASSES:
            found.append(_CLASSES[word])
        else:
            found += map(re.escape, _forms(word))
    return "|".join(sorted(found, key=len, reverse=True)).replace("\\ ", " ").replace("\\-", "-")


def _forms(word: str) -> tuple[str, ...]:
    """Return the written forms of an alternative; « coup_de_pied » is three words of which the first varies."""
    exact = word.startswith("=")
    first, *rest = word.removeprefix("=").split("_")
    return tuple(" ".join([form, *rest]) for form in ((first,) if exact else word_forms(first)))


def _words(element: str) -> frozenset[str]:
    """Return for each alternative its longest written word, in all its forms, cut where a word of a text is cut."""
    if element.startswith("~"):
        return frozenset(form for verb in element[1:].split("/") for form in forms(verb) if form.isalpha())
    found: set[str] = set()
    for word in element.split("/"):
        for form in _forms(word):
            found.add(max(re.findall(r"\w+", form.lower()), key=len, default=""))
    return frozenset(found)
