"""A French abbreviation in a form of its own."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_EXAMPLE = re.compile(r"(?<![\w.])p\.? ?ex\.?(?=[ ,:)])(?<!p\. ex\.)")
_THAT_IS = re.compile(r"(?<![\w.])(?:càd|c[.-] ?[aà][.-] ?d\.?)(?=[ ,:)])(?<!c\.-à-d\.)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _EXAMPLE, lambda m: "p. ex.", "Abréviation : « {1} ».", view="prose")
    yield from matches(context, _THAT_IS, lambda m: "c’est-à-dire", "En toutes lettres : « {1} ».", view="prose")


RULE = Rule(
    id="typography/french-abbreviation",
    summary="Abréviation française mal formée.",
    why="« p. ex. » a ses points et son espace ; « c’est-à-dire » s’écrit en toutes lettres dans un article.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Les taxes, càd les impôts, p.ex. la TVA.", fixed="Les taxes, c’est-à-dire les impôts, p. ex. la TVA."
        ),
        Example(good="Les taxes, p. ex. la TVA, et l’ex."),
    ),
)
