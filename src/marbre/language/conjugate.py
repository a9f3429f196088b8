"""The few forms of French verbs that titles and intertitres need."""

import re
from functools import lru_cache
from typing import Literal

from marbre.language.lexicon import data

Number = Literal["Sing", "Plur"]


@lru_cache(maxsize=2048)
def _irregular(infinitive: str) -> tuple[str, str, str, str] | None:
    table: dict[str, list[str]] = data("verbs.yaml")["irregular"]
    families: list[str] = data("verbs.yaml")["families"]
    for base in sorted(table, key=len, reverse=True):
        if not infinitive.endswith(base):
            continue
        if infinitive == base or base in families or (len(base) >= 4 and infinitive[: -len(base)] in _PREFIXES):
            prefix = infinitive[: len(infinitive) - len(base)]
            stem, participle, singular, plural = (prefix + form for form in table[base])
            return stem, participle, singular, plural
    return None


_PREFIXES = {
    "re",
    "ré",
    "r",
    "dé",
    "dis",
    "de",
    "par",
    "sur",
    "com",
    "con",
    "sou",
    "entre",
    "main",
    "ob",
    "ap",
    "per",
    "pro",
    "pré",
    "ad",
    "sub",
    "inter",
    "sous",
    "ab",
    "em",
    "en",
    "ac",
    "contre",
    "mé",
    "trans",
    "ra",
    "sus",
}


def participle(infinitive: str) -> str:
    """Return the past participle, masculine singular."""
    if forms := _irregular(infinitive):
        return forms[1]
    endings = {"er": "é", "ir": "i", "re": "u"}
    return infinitive[:-2] + endings.get(infinitive[-2:], "")


def conditional(infinitive: str, number: Number) -> str:
    """Return the conditional, 3rd person."""
    forms = _irregular(infinitive)
    stem = forms[0] if forms else (infinitive[:-1] if infinitive.endswith("re") else _future(infinitive))
    return stem + ("ait" if number == "Sing" else "aient")


def present(infinitive: str, number: Number) -> str:
    """Return the present, 3rd person; "" where the infinitive is of no known kind."""
    if forms := _irregular(infinitive):
        return forms[2] if number == "Sing" else forms[3]
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending == "er":
        return _accented(stem) + ("e" if number == "Sing" else "ent")
    if ending == "ir":
        return stem + ("it" if number == "Sing" else "issent")
    if infinitive.endswith("dre"):
        return stem if number == "Sing" else stem + "ent"
    return ""


def _accented(stem: str) -> str:
    """Return the stem of an -er verb before a mute e: achet → achèt, préfér → préfèr, nettoy → nettoi."""
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    return re.sub(r"[eé](?=[^aeiouyéèêàâîôû]{1}$|(?:gn|ch|qu|gu|[bcdfgptv][rl])$)", "è", stem)


def _future(infinitive: str) -> str:
    """Return the future's stem of a regular verb: achèter-, préférer- (1990: préfèrer-), emploier-."""
    if not infinitive.endswith("er"):
        return infinitive
    stem = infinitive[:-2]
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "ier"
    return re.sub(r"e(?=[^aeiouyéèêàâîôû]$)", "è", stem) + "er"


def compound_conditional(infinitive: str, number: Number, gender: str) -> str:
    """Return the past conditional, 3rd person: « aurait voulu », « seraient parties »."""
    bare = infinitive
    if bare in data("verbs.yaml")["etre"]:
        agreed = participle(bare) + ("e" if gender == "Fem" else "") + ("s" if number == "Plur" else "")
        return f"{conditional('être', number)} {agreed}"
    return f"{conditional('avoir', number)} {participle(bare)}"
