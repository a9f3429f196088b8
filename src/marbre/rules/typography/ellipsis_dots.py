"""Three dots instead of an ellipsis."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<![./…])[ ]?\.{3,}(?![/.])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "…" if m.start() and not m.string[m.start() - 1].isspace() else None,
        "Points de suspension : « … ».",
    )


RULE = Rule(
    id="typography/ellipsis-dots",
    summary="Trois points au lieu des points de suspension.",
    why="Les points de suspension sont un seul signe, collé au mot.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Quatre points (suspension et point final) deviennent un seul signe.",
    examples=(
        Example(bad="Bon... on verra.", fixed="Bon… on verra."),
        Example(good="Le dossier ../images reste."),
        Example(good="Bon… on verra."),
    ),
)
