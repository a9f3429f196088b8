"""A dash between spaces in an interval of years."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<![\d-])((?:19|20)\d\d) [-–—] ((?:19|20)\d\d)(?![\d-])""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"{m[1]}-{m[2]}", "Intervalle : « {1} ».")


RULE = Rule(
    id="typography/year-interval",
    summary="Intervalle d’années mal écrit.",
    why="L’intervalle se marque par un trait d’union sans espaces.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="De la saison 2015 - 2020.", fixed="De la saison 2015-2020."),
        Example(good="La saison 2022-2023."),
    ),
)
