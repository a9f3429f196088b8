"""The patterns of bylines and credits, their slots filled."""

import re
from functools import lru_cache

from marbre.language.lexicon import data


@lru_cache(maxsize=16)
def compiled(kind: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of one kind: a key of `byline.yaml`."""
    entries = data("byline.yaml")[kind]
    return tuple(re.compile(filled(e)) for e in ([entries] if isinstance(entries, str) else entries))


@lru_cache(maxsize=4)
def one(kind: str) -> str:
    """Return a single pattern as it stands."""
    return str(data("byline.yaml")[kind])


def filled(pattern: str) -> str:
    """Return a pattern with its slots filled; the name of a group that stands twice is given once."""
    parts = dict(data("byline.yaml")["parts"])
    parts["one_author"] = "(?P<author>{one})"
    while slot := re.search(r"\{([a-z_]+)\}", pattern):
        value = parts[slot[1]]
        pattern = pattern[: slot.start()] + value + pattern[slot.end() :]
    return _named_once(pattern)


def _named_once(pattern: str) -> str:
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if seen[match[1]] == 1 else f"(?P<{match[1]}_{seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+?)>", name, pattern)
