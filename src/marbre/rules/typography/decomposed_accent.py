"""A letter followed by a combining accent."""

import re
import unicodedata
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"[A-Za-z][\u0300-\u0302\u0308\u0327]+")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: unicodedata.normalize("NFC", m[0]),
        "Lettre accentuée en un seul caractère : « {1} ».",
    )


RULE = Rule(
    id="typography/decomposed-accent",
    summary="Accent en caractère séparé.",
    why="Venu d’un nom de fichier ou d’un PDF, « é » en deux caractères ne se trouve pas à la recherche et se compte double.",
    source="Unicode, forme normale NFC ; W3C, Character Model for the World Wide Web.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="L’été à Paris.", fixed="L’été à Paris."),
        Example(good="L’été à Paris."),
    ),
)
