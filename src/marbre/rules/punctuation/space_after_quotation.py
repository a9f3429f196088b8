"""A space between a closing guillemet and a low mark."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""»[ \u00a0\u202f]+(?=[,.)])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "»", "Pas d’espace après le guillemet.")


RULE = Rule(
    id="punctuation/space-after-quotation",
    summary="Espace entre le guillemet et la virgule ou le point.",
    why="La virgule colle au guillemet.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il dit « oui » , puis rien.", fixed="Il dit « oui », puis rien."),
        Example(good="Il dit « oui », puis rien."),
    ),
)
