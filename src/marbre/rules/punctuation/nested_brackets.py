"""Brackets inside brackets."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"\((?!https?:)[^()\n]*(?<=[ \u00a0])(\([^()\n]+\))[^()\n]*\)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: f"[{m[1][1:-1]}]", "Parenthèse dans la parenthèse : crochets.", safe=False, group=1
    )


RULE = Rule(
    id="punctuation/nested-brackets",
    summary="Parenthèses dans des parenthèses.",
    why="Au second rang, les crochets disent quelle incise se ferme.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(
            bad="La ville (et la région (deux fois plus grande) paie) doute.",
            fixed="La ville (et la région [deux fois plus grande] paie) doute.",
        ),
        Example(good="La ville (et la région) paie (un peu)."),
    ),
)
