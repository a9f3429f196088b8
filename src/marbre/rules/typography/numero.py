"""« n° » without its no-break space."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<!\w)[Nn][°º][ ]?(?=\d)""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: "n°\u00a0" if m[0][0] == "n" else "N°\u00a0",
        "Espace insécable après « n° ».",
    )


RULE = Rule(
    id="typography/numero",
    summary="« n° » mal espacé.",
    why="Le numéro ne quitte pas son chiffre.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le n°4 et le n° 5.", fixed="Le n°⍽4 et le n°⍽5."),
        Example(good="Le n°⍽4."),
    ),
)
