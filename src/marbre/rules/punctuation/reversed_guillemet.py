"""An opening guillemet where a closing one is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_MARK = re.compile(r"[ \u00a0\u202f]*«[ \u00a0\u202f]*(?=[.,;!?)…]|:|\Z)|«|»")


def _check(context: Context) -> Iterator[Finding]:
    for block in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", context.body.masked):
        yield from _reversed(context.body, block[0], block.start())


def _reversed(text: Text, block: str, at: int) -> Iterator[Finding]:
    is_open = False
    for match in _MARK.finditer(block):
        mark = match[0].strip(" \u00a0\u202f")
        if mark == "»":
            is_open = False
        elif is_open and (block[match.end() : match.end() + 1] in ".,;!?)…:" or match.end() == len(block)):
            start, end = at + match.start(), at + match.end()
            yield Finding(text, start, end, "Guillemet fermant : « » ».", replacement(start, end, "\u00a0»"))
            is_open = False
        else:
            is_open = True


RULE = Rule(
    id="punctuation/reversed-guillemet",
    summary="Guillemet ouvrant employé comme fermant.",
    why="La citation reste ouverte.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une citation qui rouvre à chaque ligne, à l’ancienne, n’est pas prévue.",
    examples=(
        Example(bad="« Nous payons « , a dit le maire.", fixed="« Nous payons⍽», a dit le maire."),
        Example(bad="Il dit : « Oubliez ça. « .", fixed="Il dit : « Oubliez ça.⍽»."),
        Example(good="Il dit « oui », puis « non »."),
    ),
)
