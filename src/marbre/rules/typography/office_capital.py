"""An office with a capital in the middle of a sentence."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<=[a-zà-ÿ,;] )(?<!onsieur )(?<!adame )(?P<a>(?:[Ll]e|[Ll]a|[Uu]n|[Uu]ne|[Dd]u|[Aa]u|[Cc]e|[Cc]ette|son|sa|notre) )(?P<t>Président|Présidente|Ministre|Directeur|Directrice|Maire|Député|Députée|Sénateur|Sénatrice|Préfet|Préfète|Secrétaire)(?= (?:de|du|des|français|française|général|générale|adjoint|adjointe|sortant|sortante)\b| (?:d’)| [A-ZÀ-Þ][a-zà-ÿ]+)(?! (?:de la République|d’État))"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m["a"] + m["t"].lower(),
        "Fonction en minuscule : « {1} ».",
        view="prose",
        safe=False,
    )


RULE = Rule(
    id="typography/office-capital",
    summary="Fonction avec une majuscule.",
    why="Président, ministre, maire sont des noms communs ; la majuscule va au titre d’adresse (« Monsieur le Président »).",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    known_problems="Le titre d’une œuvre sans guillemets (le Président d’Henri Verneuil) serait touché : suggéré, jamais fait.",
    examples=(
        Example(
            bad="Hier, le Ministre de l’Économie a vu le Maire de Lyon.",
            fixed="Hier, le ministre de l’Économie a vu le maire de Lyon.",
        ),
        Example(good="Cher Monsieur le Président de la chambre."),
        Example(good="Hier, le Premier ministre a vu le président."),
        Example(good="Hier, le Président de la République a parlé."),
    ),
)
