"""A language with a capital."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=\b(?:[Ee]n|du) )(?:Anglais|Français|Allemand|Espagnol|Italien|Portugais|Chinois|Japonais|Arabe|Russe|Néerlandais)(?=[.,;)]|$| (?:et|ou|vers|dans|sur|par|au|à|depuis|pour|puis) )"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: m[0].lower(), "Langue en minuscule : « {1} ».", safe=False)


RULE = Rule(
    id="typography/language-capital",
    summary="Nom de langue avec une majuscule.",
    why="Le nom d’une langue est un nom commun ; la majuscule désigne l’habitant.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="« La victoire du Français, dimanche » parle d’une personne : suggéré, jamais fait.",
    examples=(
        Example(bad="Il écrit en Anglais, puis traduit.", fixed="Il écrit en anglais, puis traduit."),
        Example(good="Il écrit en anglais."),
        Example(good="Le passeport du Français Jean Petit."),
    ),
)
