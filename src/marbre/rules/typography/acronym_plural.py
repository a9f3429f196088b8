"""An acronym with the mark of the plural."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""\b(ONG|PME|TPE|ETI|PDG|DVD|CD|SDF|OGM|OPA|HLM|TGV|VTT|SMS|GPS|JT|QCM|DRH|CDD|CDI|EHPAD)[’']?s\b"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1], "Sigle invariable : « {1} ».")


RULE = Rule(
    id="typography/acronym-plural",
    summary="Sigle au pluriel.",
    why="Les sigles sont invariables.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Seuls les sigles de la liste sont vus.",
    examples=(
        Example(bad="Les ONGs et les PMEs.", fixed="Les ONG et les PME."),
        Example(good="Les ONG."),
    ),
)
