"""A space before an elided word’s apostrophe."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![^\W_])([ldjmtsnc]|qu|lorsqu|puisqu|jusqu|quelqu)[ \u00a0]+([’'])[ \u00a0]?(?=[aeiouyhàâéèêîôûœ])",
    re.IGNORECASE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1] + m[2], "Pas d’espace avant l’apostrophe.")


RULE = Rule(
    id="typography/space-before-apostrophe",
    summary="Espace avant l’apostrophe.",
    why="L’apostrophe colle au mot qu’elle élide.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Dans l ’air, qu ’il respire.", fixed="Dans l’air, qu’il respire."),
        Example(good="Dans l’air."),
        Example(good="Le point c ’ de la figure."),
    ),
)
