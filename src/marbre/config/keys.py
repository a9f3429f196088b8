"""The keys of a marbre.toml: section → key → what its value must be."""

from typing import Any

from marbre.house import Limits
from marbre.messages import Message, say

Kind = tuple[type, ...]
_WORDS: Kind = (list,)

SECTIONS: dict[str, dict[str, Kind]] = {
    "site": {"name": (str,), "url": (str,), "author": (str,), "republish": (str,)},
    "rules": {"select": _WORDS, "ignore": _WORDS, "severity": (dict,)},
    "limits": {name: (int, float) if isinstance(value, float) else (int,) for name, value in vars(Limits()).items()},
    "writer": {
        "engine": (str,),
        "model": (str,),
        "base_url": (str,),
        "budget_tokens": (int,),
        "budget": (int, float),
        "price": (str,),
        "concurrency": (int,),
        "timeout": (int, float),
    },
    "words": {"email": (str,), "preferred": (dict,), "choices": (dict,), "forbidden": _WORDS},
}

PUBLISH: dict[str, Kind] = {
    "kind": (str,),
    "url": (str,),
    "user": (str,),
    "author": (str,),
    "categories": _WORDS,
    "tags": _WORDS,
    "create_terms": (bool,),
    "jsonld": (bool,),
    "path": (str,),
    "section": (str,),
}
"""The keys of a destination: [publish.<name>]."""
SECRETS = frozenset({"password", "key", "token", "secret", "app_password", "application_password", "api_key"})
"""Keys that nobody may put in a file that is committed."""


def is_secret(key: str) -> bool:
    """Return whether a key's name says that a secret follows, however it is spelt."""
    name = key.lower().replace("-", "_")
    return name in SECRETS or any(word in name for word in ("password", "passwd", "mot_de_passe", "secret", "token"))


_SAID = {
    bool: say("true ou false"),
    str: say("un texte"),
    list: say("une liste de textes"),
    dict: say("une table"),
    int: say("un nombre entier"),
    float: say("un nombre"),
}


def expected(kind: Kind) -> Message:
    """Return what a value of that kind is, in words."""
    return _SAID[kind[-1]]


def is_of(value: Any, kind: Kind) -> bool:
    """Return whether a TOML value is of a kind; lists and tables hold texts, numbers are positive."""
    if isinstance(value, bool) or kind == (bool,):
        return isinstance(value, bool) and kind == (bool,)
    if not isinstance(value, kind):
        return False
    if isinstance(value, (int, float)):
        return value > 0
    if isinstance(value, list):
        return all(isinstance(v, str) for v in value)
    if isinstance(value, dict):
        return all(isinstance(v, str) for v in value.values())
    return True
