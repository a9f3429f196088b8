"""A full stop in the middle of a sentence."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""((?:\b(?:de|d’|à|pour|sans|veut|veulent|doit|doivent|peut|peuvent|va|vont|faut|fait|laisse|voulait|voulaient|devait|devaient|pouvait|pouvaient|allait|fallait|voudrait|devrait|pourrait) ?[^\W\d_]+(?:er|ir|oir|re))|\b(?:de|à|pour|par|sur|dans|avec|sans|chez|vers|un|une|le|la|les|des|du|au|aux|son|sa|ses|leur|leurs|cette|ces|que|qui|dont|et|ou))\. (?=(?:un|une|le|la|les|l’|des|du|de|d’|au|aux|à|son|sa|ses|leur|leurs|ce|cet|cette|ces|en|dans|par|pour|sur|que|qu’|avec|contre|plus|tous|toutes)(?:\b|(?<=’)))"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[1] + " ", "Point au milieu de la phrase : retiré.", view="prose")


RULE = Rule(
    id="punctuation/stop-before-lower-case",
    summary="Point au milieu d’une phrase.",
    why="Le point coupe une phrase qui continue.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Une abréviation inconnue de la liste, suivie d’un article, serait prise pour une phrase coupée.",
    examples=(
        Example(bad="Il veut rester. une association libre.", fixed="Il veut rester une association libre."),
        Example(bad="Elle doit protéger. les mineurs.", fixed="Elle doit protéger les mineurs."),
        Example(good="Il veut rester. Une association suit."),
        Example(good="Voir art. de loi."),
    ),
)
