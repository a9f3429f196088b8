"""2nd where 2d is the abbreviation."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"\b2nd(es?|s)?(?!\w)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "2d" + (m[1] or ""), "« {1} » plutôt que « {0} ».")


RULE = Rule(
    id="typography/second-ordinal",
    summary="« 2nd » au lieu de « 2d ».",
    why="L’Imprimerie nationale abrège second en 2d, seconde en 2de : 2nd se lit à l’anglaise.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le 2nd tour et la 2nde manche.", fixed="Le 2d tour et la 2de manche."),
        Example(good="Le 2d tour et le 2e étage."),
    ),
)
