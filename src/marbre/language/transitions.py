"""Words that link sentences and clauses: car, donc, lorsqu’, pour autant, dans un premier temps …"""

import re
from functools import lru_cache

from marbre.language.lexicon import data

_TABLE = "transitions.yaml"
_WORD = re.compile(r"[^\W_]+")
_END = r"(?![\w-])"
_SPACE = r"[ \u00a0\u202f]"


@lru_cache(maxsize=8192)
def has_transition(sentence: str) -> bool:
    """Return whether a sentence holds a word of linking, elided or whole.

    « Si … que », « plus … que » compare and « plus tard » dates: none of them is a link.
    """
    opens = True
    for word in _WORD.finditer(sentence):
        first = word[0].lower()
        for place, pattern in _by_first_word().get(first, ()):
            if _allowed(place, opens, sentence, word.start()) and pattern.match(sentence, word.start()):
                return True
        opens = opens and first in {"et", "mais"}
    return False


def _allowed(place: str, opens: bool, sentence: str, at: int) -> bool:
    if place == "anywhere":
        return sentence[at - 1 : at] != "-"
    return opens if place == "opening" else sentence[:at].rstrip(" \u00a0").endswith((",", ";"))


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return first word → (place, pattern) of the entries that begin with it: no entry is tried in vain."""
    table = data(_TABLE)
    entries = [("anywhere", entry) for group in table["anywhere"].values() for entry in group]
    entries += [(place, entry) for place in ("opening", "after_comma") for entry in table[place]]
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for place, entry in entries:
        pattern = (place, re.compile(_pattern(entry), re.IGNORECASE))
        (first,) = _WORD.findall(entry)[:1]
        for form in {first, first[:-1] if first.endswith("que") else first}:
            found.setdefault(form, []).append(pattern)
    return found


def _pattern(entry: str) -> str:
    """Return the pattern of an entry, to the word's end: any space, either apostrophe, its elided and joined forms."""
    words = re.escape(entry).replace("\\ ", _SPACE).replace("’", "[’']")
    if entry.endswith("que"):
        return words[:-1] + rf"(?:e{_END}|[’'])"
    if entry.endswith(" de"):
        return words[:-1] + rf"(?:(?:e|u|es){_END}|[’'])"
    if entry.endswith(" à"):
        return words[:-1] + rf"(?:à|au|aux){_END}"
    return words + _END
