"""Counting the syllables of French words by their spelling: mute e, groups of vowels, glides and hiatus.

Hyphenation is no help here (it keeps mute endings and parts no two vowels), so the rules are our own. A mute e inside a
word counts (ra-pi-de-ment: 4), at its end it does not (table: 1): the convention of readability formulas.
"""

import re
import unicodedata
from functools import lru_cache

from marbre.language.lemmas import lemma
from marbre.language.lexicon import data

_PART = re.compile(r"[^\W\d_]+|\d+")
_ELIDED = re.compile(r"\b[cdjlmnst][’']|(?<=q)u[’']", re.IGNORECASE)
_V = "aàâäeéèêëiîïoôöuùûüyœ"
_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (rf"qu(?=[{_V}])", "k"),
        (r"gu(?=[eéèêiîy])", "g"),
        (r"ge(?=[aàâoôu])", "j"),
        (rf"(?:(?<=[{_V}])|^)y(?=[{_V}])", "j"),
        (r"eau|au", "O"),
        (r"oeu|œu|eu|eû", "E"),
        (r"o[uùû]", "U"),
        (rf"o[iî]|oy(?![{_V}])", "W"),
        (r"a[iîy]|e[iîy]", "A"),
        (r"uy", "u"),
        (r"(?<![cz])oo|oo(?![plrn])", "o"),
        (r"(?<=[iuUA])e(?=ment|r(?:a|as|ai|ais|ait|aient|ez|i?ons|iez|ont)?$)(?!r$)", ""),
    )
)
"""Spellings of one sound or of none; capitals stand for groups of letters: O au, E eu, U ou, W oi, A ai."""
_NUCLEUS = re.compile(
    r"""
      (?<=[bcdfgptv][rl])[iU](?=[aâàeéèêoôOEUAW])   # ou-bli-er, clou-er: no glide after two consonants
    | U(?=E|e[rz]) | i(?=i)                           # lou-ez, ri-iez
    | ui(?![aâàeéèêoôOEUAW])                          # nuit, but remu-ions
    | [iU][aàâeéèêoôiïOEUAW]                          # na-tion, fouet
    | [aàâäeéèêëiîïoôöuùûüyœOEUWA]
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=8192)
def count_syllables(text: str) -> int:
    """Return the syllables of a text; a figure has as many as it has digits, four at most."""
    parts = _PART.findall(_ELIDED.sub("", text))
    return sum(min(len(part), 4) if part[0].isdigit() else _of_word(part.lower()) for part in parts)


@lru_cache(maxsize=16384)
def _of_word(word: str) -> int:
    word = unicodedata.normalize("NFC", word)
    table = data("syllables.yaml")
    if word in table["exceptions"]:
        return int(table["exceptions"][word])
    word = _without_mute_ending(word)
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return max(1, len(_NUCLEUS.findall(word)))


def _without_mute_ending(word: str) -> str:
    """Return the word without the e, es or ent that is not heard at its end (« manquent » becomes « manq »)."""
    bare = word[:-3] if word.endswith("ent") and _is_verb(word) else re.sub(r"(?<=\w)es?$", "", word)
    return re.sub(r"(?<=[gq])u$", "", bare) if bare != word else word


def _is_verb(word: str) -> bool:
    if word.removesuffix("s") in data("syllables.yaml")["sounded_ent"] or word.endswith(("tient", "vient")):
        return False
    return lemma(word).endswith(("er", "ir", "re"))
