"""A stop inside the guillemet before the verb of speech."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<!etc)\.([ \u00a0\u202f]*»),? (?=(?:a-t-(?:il|elle|on)|dit(?:-il|-elle)?|explique|affirme|ajoute|déclare|précise|estime|assure|répond|conclut|raconte|poursuit|souligne|a (?:dit|déclaré|expliqué|ajouté|affirmé|précisé|répondu|assuré|estimé|conclu))\b)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: m[1] + ", ", "« … », dit-il : le point devient une virgule, dehors."
    )


RULE = Rule(
    id="punctuation/stop-before-speech-verb",
    summary="Point dans la citation que la phrase continue.",
    why="La phrase va jusqu’au verbe de parole : un point la coupe avant.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="«⍽Nous payons.⍽» a dit le maire.", fixed="«⍽Nous payons⍽», a dit le maire."),
        Example(good="«⍽Nous payons⍽», a dit le maire."),
        Example(good="«⍽Nous payons. C’est juste.⍽» Le maire a dit non."),
    ),
)
