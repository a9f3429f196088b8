"""i.e. and e.g. in French prose."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<![\w.])(i\.e\.|e\.g\.),?(?=\s)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "c’est-à-dire" if m[1][0] == "i" else "par exemple",
        "En toutes lettres : « {1} ».",
        view="prose",
    )


RULE = Rule(
    id="typography/latin-abbreviation",
    summary="« i.e. » ou « e.g. » dans un texte français.",
    why="Le lecteur lit « c’est-à-dire », « par exemple ».",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Les taxes, i.e. les impôts.", fixed="Les taxes, c’est-à-dire les impôts."),
        Example(good="Les taxes, c’est-à-dire les impôts."),
    ),
)
