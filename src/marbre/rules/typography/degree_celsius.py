"""A degree sign apart from its C."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=\d)[ \u00a0\u202f]?(?:°[ \u00a0]C|º ?C|℃)(?!\w)|(?<=\d)[ \u00a0\u202f]?℉")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "\u00a0°F" if m[0].endswith("℉") else "\u00a0°C",
        "« °C » d’un seul tenant, espace insécable avant.",
    )


RULE = Rule(
    id="typography/degree-celsius",
    summary="Degré Celsius mal écrit.",
    why="°C est un symbole : espace avant, aucune dedans.",
    source="Bureau international des poids et mesures, Le Système international d’unités, § 5.4.3.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il fait 25° C à l’ombre.", fixed="Il fait 25⍽°C à l’ombre."),
        Example(good="Il fait 25⍽°C."),
        Example(good="Un angle de 90° dans le plan C."),
    ),
)
