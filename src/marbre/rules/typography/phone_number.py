"""A French phone number without its groups."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_GLUED = re.compile(r"(?<![\w.,/+-])(0[1-9])(\d\d)(\d\d)(\d\d)(\d\d)(?![\w.,/-]\w|\d)")
_DOTTED = re.compile(r"(?<![\w.,/+-])(0[1-9])[.-](\d\d)[.-](\d\d)[.-](\d\d)[.-](\d\d)(?![\w.,/-]\w|\d)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _GLUED, lambda m: "\u00a0".join(m.groups()), "Téléphone : « {1} ».", safe=False)
    yield from matches(context, _DOTTED, lambda m: "\u00a0".join(m.groups()), "Téléphone : « {1} ».", safe=False)


RULE = Rule(
    id="typography/phone-number",
    summary="Numéro de téléphone mal groupé.",
    why="Les dix chiffres se groupent par deux, espaces insécables.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    known_problems="Un identifiant de dix chiffres qui commence par 0 aurait la même forme : suggéré, jamais fait.",
    examples=(
        Example(
            bad="Appelez le 0612345678 ou le 01.23.45.67.89.", fixed="Appelez le 06⍽12⍽34⍽56⍽78 ou le 01⍽23⍽45⍽67⍽89."
        ),
        Example(good="Appelez le 06⍽12⍽34⍽56⍽78."),
        Example(good="Le code 3760123456789."),
    ),
)
