"""Two marks where one is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=\w)(,,+|;;+|(?<!\.)\.\.(?![./…])|(?<=\w)[ \u00a0\u202f]?[?!]\.(?!\.))""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[1].rstrip(".") if m[1].strip()[:1] in "?!" else m[1][0],
        "Un seul signe : « {1} ».",
    )


RULE = Rule(
    id="punctuation/doubled-mark",
    summary="Signe doublé.",
    why="Un seul signe suffit.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un nom qui finit par « ! » (En Marche!) devant le point final perd ce point.",
    examples=(
        Example(bad="Un mot.. Un autre,, ici ?.", fixed="Un mot. Un autre, ici ?"),
        Example(good="Quoi ?! Bon… etc."),
    ),
)
