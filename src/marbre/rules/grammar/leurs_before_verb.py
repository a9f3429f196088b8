"""The pronoun « leur » with an s."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"\b([Jj]e|[Tt]u|[Ii]ls?|[Ee]lles?|[Oo]n|[Nn]ous|[Vv]ous|qui|ne)[ \u00a0]leurs(?=[ \u00a0](?:a|ai|as|ont|avait|avaient|aura|est|sera|serait|fait|dit|donne|donnent|demande|demandent|permet|permettent|faut|faudra|reste|offre|offrent|reproche|doit|doivent|manque|semble|propose|proposent)\b)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[1] + " leur", "Pronom devant un verbe : « leur », sans s.", view="prose"
    )


RULE = Rule(
    id="grammar/leurs-before-verb",
    summary="« leurs » devant un verbe.",
    why="Leur, pronom, est déjà un pluriel : il ne prend pas de s.",
    source="Dictionnaire de l’Académie française. Article LEUR.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Il leurs a dit non, ce qui leurs permet de partir.",
            fixed="Il leur a dit non, ce qui leur permet de partir.",
        ),
        Example(good="Leurs amis ont dit non, il leur a parlé, et les leurs ont ri."),
    ),
)
