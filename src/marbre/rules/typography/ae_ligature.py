"""ae for æ in a Latin phrase."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"\b(?:[Ee]x aequo|[Cc]urriculum vitae|[Cc]aec(?:um|al))\b")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0].replace("ae", "æ"), "Ligature : « {1} ».")


RULE = Rule(
    id="typography/ae-ligature",
    summary="Ligature æ manquante.",
    why="Ex æquo, curriculum vitæ, cæcum s’écrivent avec æ.",
    source="Dictionnaire de l’Académie française.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Ils finissent ex aequo.", fixed="Ils finissent ex æquo."),
        Example(good="Ils finissent ex æquo avec un maestro d’Israël."),
    ),
)
