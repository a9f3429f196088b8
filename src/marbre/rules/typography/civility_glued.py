"""M. glued to the name."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<![\w.-])(MM?)\.(?=[A-ZÀ-Þ][a-zà-ÿ])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1] + ".\u00a0", "Espace insécable après « M. ».")


RULE = Rule(
    id="typography/civility-glued",
    summary="« M. » collé au nom.",
    why="Une espace insécable suit l’abréviation.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="M.Dupont et MM.Petit et Roux.", fixed="M.⍽Dupont et MM.⍽Petit et Roux."),
        Example(good="M.⍽Dupont."),
        Example(good="J.-M.Basset signe ainsi."),
        Example(good="La société H&M. Elle ferme."),
    ),
)
