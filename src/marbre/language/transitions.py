"""Words that link sentences and clauses: car, donc, lorsqu’, pour autant, dans un premier temps …"""

import re
from collections.abc import Iterable
from functools import lru_cache

from marbre.language.lexicon import data

_TABLE = "transitions.yaml"
_END = r"(?![\w-])"
_SPACE = r"[ \u00a0\u202f]"


@lru_cache(maxsize=8192)
def has_transition(sentence: str) -> bool:
    """Return whether a sentence holds a word of linking, elided or whole.

    « Si … que », « plus … que » compare and « plus tard » dates: none of them is a link.
    """
    return _anywhere().search(sentence) is not None or _opening().match(sentence) is not None


@lru_cache(maxsize=1)
def _anywhere() -> re.Pattern[str]:
    entries = {entry for group in data(_TABLE)["anywhere"].values() for entry in group}
    after = _any(data(_TABLE)["after_comma"])
    return re.compile(rf"(?<![\w-])(?:{_any(entries)})|[,;]{_SPACE}(?:{after})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[^\w]*(?:(?:et|mais){_SPACE})?(?:{_any(data(_TABLE)['opening'])})", re.IGNORECASE)


def _any(entries: Iterable[str]) -> str:
    return "|".join(map(_pattern, sorted(entries, key=len, reverse=True)))


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
