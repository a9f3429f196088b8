"""A word that exists only with an accent, typed without."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_WORD = re.compile(r"(?<![\w’'.@/&-])(?:[ldjmtsnc]’|qu’)?(?P<word>[a-z]{5,})(?![\w’'/@-]|\.\w)")
_MARKED = {"a": "aàâ", "e": "eéèê", "i": "iîï", "o": "oô", "u": "uûù", "c": "cç"}
LEAST = 6
"""Letters of a word that is mended unasked: a short one may be English (« beats »)."""
_MOST = 3
"""Accents that one word is given at most."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _WORD.finditer(text.prose):
            word = match["word"]
            found = accented(word)
            if not found or (len(word) < LEAST and not word.endswith(("e", "es"))):
                continue
            new = found[0]
            message = say("Accent\u00a0: «\u00a0{new}\u00a0».", new=new)
            sure = len(found) == 1 and len(word) >= LEAST and _among_french(text.prose, *match.span())
            yield Finding(text, *match.span("word"), message, replacement(*match.span("word"), new, safe=sure))


def _among_french(prose: str, start: int, end: int) -> bool:
    """Return whether the words on both sides are French: an unknown one is the sign of a foreign phrase."""
    before = re.search(r"([a-zà-ÿœ]+)\W$", prose[max(0, start - 30) : start])
    after = re.match(r"\W([a-zà-ÿœ]+)", prose[end : end + 30])
    return all(bool(readings(m[1]) or len(m[1]) < 4 or accented(m[1])) for m in (before, after) if m)


@lru_cache(maxsize=4096)
def accented(word: str) -> tuple[str, ...]:
    """Return the dictionary's words that the letters of this one become with accents, none where it is a word itself."""
    if readings(word):
        return ()
    places = [i for i, char in enumerate(word) if char in _MARKED]
    if len(places) > 7:
        return ()
    made: list[str] = []
    for marks in product(*(_MARKED[word[i]] for i in places)):
        if 0 < sum(mark != word[i] for i, mark in zip(places, marks, strict=True)) <= _MOST:
            letters = list(word)
            for i, mark in zip(places, marks, strict=True):
                letters[i] = mark
            made.append("".join(letters))
    return tuple(new for new in made if readings(new) and not _ends_otherwise(word, new))


def _ends_otherwise(word: str, form: str) -> bool:
    """Return whether only the end differs, -e for -é, in what is no noun: the word may be a verb that the dictionary lacks."""
    bare, made = word.removesuffix("s"), form.removesuffix("s")
    return made[-1] == "é" and made[:-1] == bare[:-1] and not any(r[0] == "N" for r in readings(form))


RULE = Rule(
    id="grammar/missing-accent",
    summary="Accent manquant.",
    why="Sans son accent, le mot n’existe pas.",
    source="Dictionnaire de Dicollecte, toutes variantes (MPL 2.0).",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un mot anglais cité seul et sans guillemets (« regime ») devient français ; dans une suite de mots étrangers, rien n’est fait d’office.",
    examples=(
        Example(bad="Le probleme des reseaux est serieux.", fixed="Le problème des réseaux est sérieux."),
        Example(good="Le problème du marketing, du start et du software est sérieux."),
    ),
)
