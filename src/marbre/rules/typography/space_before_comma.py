"""A space before a comma, a stop or a closing bracket."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\W_]|[»”)…])[ \u00a0\u202f]+(?=[,)\]]|\.(?![\w.…]))""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "", "Pas d’espace avant ce signe.")


RULE = Rule(
    id="typography/space-before-comma",
    summary="Espace avant une virgule, un point ou une parenthèse fermante.",
    why="Les signes bas collent au mot.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Un mot , un autre .", fixed="Un mot, un autre."),
        Example(good="Le format .NET ici."),
        Example(good="Un mot, un autre."),
    ),
)
