"""« 1 mai » for « 1er mai »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?<=\b[Ll]e )1[ \u00a0](?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "1er\u00a0", "« 1er » devant un mois.")


RULE = Rule(
    id="typography/first-of-month",
    summary="« 1er » attendu devant un mois.",
    why="Le premier jour du mois est ordinal.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le 1 mai, tout ferme.", fixed="Le 1er⍽mai, tout ferme."),
        Example(good="Le 11⍽mai."),
    ),
)
