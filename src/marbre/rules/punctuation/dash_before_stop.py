"""A closing dash right before a full stop."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"[ \u00a0\u202f][–—][ \u00a0\u202f]?(?=\.(?:[\s»)]|$))")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "", "Le second tiret tombe devant le point.")


RULE = Rule(
    id="punctuation/dash-before-stop",
    summary="Tiret fermant devant un point.",
    why="Le point ferme l’incise : le second tiret disparaît.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="La ville paie –⍽pour l’instant⍽–. Le stade est vide.",
            fixed="La ville paie –⍽pour l’instant. Le stade est vide.",
        ),
        Example(good="La ville paie –⍽pour l’instant. Le stade –⍽vide⍽– ferme."),
    ),
)
