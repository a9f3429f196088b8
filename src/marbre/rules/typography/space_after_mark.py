"""A mark glued to the next word."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_HIGH = re.compile(
    r"[;!?](?<=[^\W\d_]{2}.)(?=[^\W\d_]{2})|\.(?<=[^\W\d_]{3}\.)(?=(?:Le|La|Les|Il|Elle|Ils|Elles|On|Un|Une|Des|Ce|Cette|Ces|Cela|Mais|Et|En|Pour|Dans|Selon|Après|Avant|Depuis|Nous|Vous|Je|Au|Aux|Du|De|Son|Sa|Ses|Par|Sur|Avec|Car|Or|Si|Ainsi|Pourtant|Toutefois|Enfin|Puis)\b[ ’])|\.(?<=[^\W\d_]{3}\.)(?=[CLJDNSMTQ]’)"
)
_COLON = re.compile(r":(?<=[^\W\d_]{2}:)(?=(?:le|la|les|un|une|des|il|elle|on|c’est|l’|d’|« ?)\b)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _HIGH, lambda m: m[0] + " ", "Espace après le signe.")
    yield from matches(context, _COLON, lambda m: ": ", "Espace après le deux-points.")


RULE = Rule(
    id="typography/space-after-mark",
    summary="Signe collé au mot suivant.",
    why="Une espace suit tout signe de ponctuation : sans elle, deux phrases n’en font qu’une pour le lecteur et pour les machines.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Le point n’est repris que devant un mot-outil capitalisé : « clos.Paris » reste, il peut s’agir d’un nom de fichier.",
    examples=(
        Example(bad="Le vote est clos.Le maire sort;il parle.", fixed="Le vote est clos. Le maire sort; il parle."),
        Example(good="À 10:30, 3.5 points, N.B. : voir lemonde.fr et le fichier index.html."),
        Example(good="Un ratio de 16:9."),
        Example(good="ASP.NET et Node.js sont des outils."),
    ),
)
