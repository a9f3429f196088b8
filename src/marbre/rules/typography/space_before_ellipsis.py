"""A space before points of suspension that end something."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=[^\W\d_])[ \u00a0\u202f]+…(?=\n|$|[ \u00a0]?[»)\]])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "…", "Points de suspension collés au mot.")


RULE = Rule(
    id="typography/space-before-ellipsis",
    summary="Espace avant les points de suspension.",
    why="Ils suivent le mot sans espace.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Entre deux mots, « mot … mot » peut être une coupe : laissé tel quel.",
    examples=(
        Example(bad="Il attend …", fixed="Il attend…"),
        Example(good="Il attend…"),
        Example(good="Le vers « Les roses … et le temps » est coupé."),
        Example(good="Il cite (…) puis part."),
    ),
)
