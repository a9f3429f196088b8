"""Inside guillemets stand no-break spaces."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""«[ \u00a0\u202f\u2009]*(?=[^\s\u00a0])|(?<=[^\s\u00a0\u202f«(\[])[ \u00a0\u202f\u2009]*»""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "«\u00a0" if m[0][0] == "«" else "\u00a0»",
        "Espace insécable à l’intérieur des guillemets.",
    )


RULE = Rule(
    id="typography/guillemet-spaces",
    summary="Espace insécable manquante à l’intérieur des guillemets.",
    why="Un guillemet ne passe pas seul à la ligne.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il dit « oui » et «non».", fixed="Il dit «⍽oui⍽» et «⍽non⍽»."),
        Example(good="Il dit «⍽oui⍽»."),
    ),
)
