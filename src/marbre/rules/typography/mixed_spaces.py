"""An ordinary space beside a no-break one."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=\S)(?: +([\u00a0\u202f])[ \u00a0\u202f]*|([\u00a0\u202f])[ \u00a0\u202f]+)(?=\S)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1] or m[2], "Une seule espace.")


RULE = Rule(
    id="typography/mixed-spaces",
    summary="Espace ordinaire et espace insécable de suite.",
    why="Deux espaces dont l’une est insécable font un trou que le correcteur ne voit pas.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il dit ⍽: oui, 9⍽ %.", fixed="Il dit⍽: oui, 9⍽%."),
        Example(good="Il dit⍽: oui."),
    ),
)
