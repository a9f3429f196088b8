"""A space of another width than French uses."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""[\u2002-\u200a]""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "\u202f" if m[0] in "\u2009\u2007\u2006" else " ",
        "Espace ordinaire ou fine insécable.",
    )


RULE = Rule(
    id="typography/odd-space",
    summary="Espace d’une largeur inhabituelle.",
    why="Trois espaces suffisent : ordinaire, insécable, fine insécable.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="L’espace demi-cadratine de certains tableaux devient une espace ordinaire.",
    examples=(
        Example(bad="Un\u2003mot.", fixed="Un mot."),
        Example(good="Un mot."),
    ),
)
