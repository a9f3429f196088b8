"""A decade with an English s."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""\b(?:([Ll]es|[Dd]es|[Aa]ux) ((?:19|20)\d0)[’']?s|(années \d\d(?:\d0)?)[’']?s)\b""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"{m[1]} années {m[2]}" if m[1] else m[3], "Décennie : « {1} ».")


RULE = Rule(
    id="typography/decade-s",
    summary="Décennie à l’anglaise.",
    why="On écrit « les années 1990 ».",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Dans les 1990s et les années 80s.", fixed="Dans les années 1990 et les années 80."),
        Example(good="Les années 1990."),
    ),
)
