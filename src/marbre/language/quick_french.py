"""Loading a French spaCy model without compiling 836 copies of one character class.

spaCy's French tokenizer holds one regular expression of 1.45 million characters: an alternative for every
hyphenated prefix, each followed by the same class of letters (explosion/spaCy#2679). Grouping the alternatives by
what follows gives the same language in 336,000 characters, and more than halves the time to load.
"""

import contextlib
import functools
import re
from collections.abc import Iterator
from typing import Any

_compile = re.compile
_BIG = 200_000


@functools.lru_cache(maxsize=4)
def factored(pattern: str) -> str:
    """Return a pattern that matches exactly the same strings, with the alternatives grouped by their endings.

    Raises ValueError where the pattern has not the form that is known here.
    """
    groups: dict[str, list[str]] = {}
    for item in pattern[len("(?iu)(?:") : -1].split(")|(?:"):
        match = re.match(r"\^([^\[]*)(.*)\$\Z", item, re.DOTALL)
        if match is None:
            raise ValueError(item[:40])
        groups.setdefault(match[2], []).append(match[1])
    return "(?iu)^(?:" + "|".join(f"(?:{'|'.join(v)}){k}" for k, v in groups.items()) + ")$"


@contextlib.contextmanager
def quick_french() -> Iterator[None]:
    """Within it, the huge pattern is compiled in its short form; any other pattern is left alone."""

    def compile_(pattern: Any, flags: Any = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) > _BIG and pattern.startswith("(?iu)(?:^") and not flags:
            with contextlib.suppress(ValueError):
                pattern = factored(pattern)
        return _compile(pattern, flags)

    re.compile = compile_
    try:
        yield
    finally:
        re.compile = _compile
