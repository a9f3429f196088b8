"""« pourcent » for « pour cent »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=[\w)] )(?:pour[ -]?cents|pourcent)\b")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: "pour cent", "En deux mots, invariable : « pour cent ».", view="prose"
    )


RULE = Rule(
    id="typography/per-cent-in-one-word",
    summary="« pour cent » mal écrit.",
    why="« Pour cent » s’écrit en deux mots, sans s ; le pourcentage, en un.",
    source="Dictionnaire de l’Académie française, article CENT.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Une hausse de dix pourcent, puis de vingt pour cents.",
            fixed="Une hausse de dix pour cent, puis de vingt pour cent.",
        ),
        Example(good="Un pourcentage de dix pour cent."),
    ),
)
