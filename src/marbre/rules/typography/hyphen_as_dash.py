"""A hyphen between spaces where a dash is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<=[^\W\d_]|[»”,)’]) -{1,2} (?=[^\W\d_]|[«“])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: " – ", "Incise : tiret « – ».")


RULE = Rule(
    id="typography/hyphen-as-dash",
    summary="Trait d’union employé comme tiret.",
    why="L’incise se marque par le tiret.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un surtitre (« VIDÉO - Le maire… ») prend aussi un tiret.",
    examples=(
        Example(bad="Il veut - dit-on - partir.", fixed="Il veut – dit-on – partir."),
        Example(good="- un point de liste"),
        Example(good="Il y a 3 - 1 = 2."),
        Example(good="Un compte-rendu."),
    ),
)
