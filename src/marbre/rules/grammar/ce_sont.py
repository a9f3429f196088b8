"""« c’est » before a plural."""

import re
from collections.abc import Iterator

from marbre.language.morphology import number
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w’'-])([Cc])[’']est (?=(?:les|des|ces|ses|leurs|nos|vos|mes|tes) ([^\W\d_]{3,})\b(?! (?:deux|trois)? ?que))"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: ("ce" if m[1] == "c" else "Ce") + " sont " if number(m[2]) == "p" else None,
        "Devant un pluriel : « ce sont ».",
        view="prose",
        safe=False,
    )


RULE = Rule(
    id="grammar/ce-sont",
    summary="« c’est » devant un pluriel.",
    why="À l’écrit soigné, « ce sont » s’accorde avec le pluriel qui suit ; « c’est » reste admis.",
    source="Dictionnaire de l’Académie française. Article ÊTRE ; Grevisse, § 933.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="C’est des élus de la ville.", fixed="Ce sont des élus de la ville."),
        Example(good="Ce sont des élus. C’est eux. C’est la ville."),
    ),
)
