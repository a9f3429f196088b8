"""p., art., vol. parted from their number."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<!\w)(p|pp|art|vol|fig|chap|t)\. (?=\d|[IVX]+\b)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: f"{m[1]}.\u00a0", "Espace insécable après l’abréviation.")


RULE = Rule(
    id="typography/abbreviation-space",
    summary="Abréviation séparée de son nombre.",
    why="« p. » ne quitte pas son chiffre.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Voir p. 12.", fixed="Voir p.⍽12."),
        Example(good="Voir p.⍽12."),
    ),
)
