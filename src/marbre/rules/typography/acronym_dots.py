"""An acronym with stops."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<![\w.])(?:[A-Z]\.){3,}(?![\w])(?! [A-ZÀ-Þ])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0].replace(".", ""), "Sigle sans points : « {1} ».")


RULE = Rule(
    id="typography/acronym-dots",
    summary="Sigle avec des points.",
    why="Les sigles s’écrivent sans points.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Les initiales d’un nom (J.R.R. Tolkien) sont reconnues à la majuscule qui suit.",
    examples=(
        Example(bad="L’O.N.U. vote.", fixed="L’ONU vote."),
        Example(good="J.R.R. Tolkien écrit."),
        Example(good="L’ONU vote."),
    ),
)
