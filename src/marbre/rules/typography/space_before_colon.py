"""Before a colon stands a no-break space."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\s\u00a0\u202f:|\\«(\[-])([ \u00a0\u202f]*):(?=\s|$|«|“)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "\u00a0:", "Espace insécable avant le deux-points.")


RULE = Rule(
    id="typography/space-before-colon",
    summary="Espace insécable manquante avant le deux-points.",
    why="Le deux-points ne passe pas seul à la ligne.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il dit: oui. Elle dit : non.", fixed="Il dit⍽: oui. Elle dit⍽: non."),
        Example(good="Le score est de 16:9."),
        Example(good="À 10:30, tout va."),
        Example(good="Un signe (: ) seul."),
        Example(good="https://a.fr"),
    ),
)
