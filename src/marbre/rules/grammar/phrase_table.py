"""Tables of faulty phrases: a trigger that must stand in the text, a pattern, what it becomes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import rows
from marbre.messages import Message, say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Finding, replacement


def table_findings(context: Context, table: str, message: str, *, safe: bool) -> Iterator[Finding]:
    """Yield what a table of data/ finds in the prose of each text.

    A row is: a trigger in small letters (looked for first, which is fast), a pattern, its replacement (\\1 for a group;
    empty where the phrase is only flagged). The first letter keeps its capital. `message` has a place {new}.
    """
    for text in context.texts:
        small = text.prose.lower().replace("'", "’")
        taken: list[tuple[int, int]] = []
        for trigger, pattern, becomes in _table(table):
            if trigger not in small:
                continue
            for match in pattern.finditer(text.prose):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                taken.append(match.span())
                yield _finding(text, match, becomes, message, safe)


def _finding(text: Text, match: re.Match[str], becomes: str, message: str, safe: bool) -> Finding:
    old = text.raw[match.start() : match.end()]
    if not becomes:
        return Finding(text, *match.span(), say("À revoir\u00a0: «\u00a0{old}\u00a0».", old=old))
    new = match.expand(becomes)
    if old[0].isupper():
        new = new[0].upper() + new[1:]
    return Finding(text, *match.span(), Message(message, (("new", new),)), replacement(*match.span(), new, safe=safe))


@lru_cache(maxsize=16)
def _table(name: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    found = []
    for row in rows(name):
        pattern = row[1].replace("’", "[’']").replace(" ", "[ \u00a0]")
        found.append(
            (row[0], re.compile(rf"(?<![\w’'-])(?:{pattern})(?![\w-])", re.IGNORECASE), row[2] if len(row) > 2 else "")
        )
    return tuple(found)
