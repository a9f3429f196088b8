"""A straight apostrophe between letters."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\W\d_])'(?=[^\W\d_]|[«“])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "’", "Apostrophe droite : « ’ ».")


RULE = Rule(
    id="typography/straight-apostrophe",
    summary="Apostrophe droite.",
    why="L’apostrophe française est courbe.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="L'air d'ici.", fixed="L’air d’ici."),
        Example(good="L’air d’ici, à 5' 30."),
        Example(good="Le code `l'air` reste."),
    ),
)
