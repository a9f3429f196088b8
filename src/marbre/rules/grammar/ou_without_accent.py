"""« ou » where « où » is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_SURE = re.compile(
    r"\bou(?= (?:il|elle|on|ils|elles|nous|vous|la|le|les|un|une|ce|cette|des|ses|son)\b| j[’']| l[’'])(?:(?<=\b[Dd][’']ou)|(?<=\b[Ll]à ou)|(?<=\b[Aa]u cas ou)|(?<=\bla mesure ou)|(?<=\b[Aa]u moment ou)|(?<=\bau point ou)|(?<=\b[Jj]usqu[’']ou))"
)
_TIME = re.compile(
    r"\bou(?= (?:ils?|elles?|on|nous)\b| j[’'])(?:(?<=\bjour ou)|(?<=époque ou)|(?<=endroit ou)|(?<=année ou)|(?<=semaine ou))"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _SURE, lambda m: "où", "Lieu ou moment : « où ».", view="prose", safe=False)
    yield from matches(context, _TIME, lambda m: "où", "Lieu ou moment : « où ».", view="prose", safe=False)


RULE = Rule(
    id="grammar/ou-without-accent",
    summary="« ou » au lieu de « où ».",
    why="Où, du lieu et du temps, porte l’accent ; ou choisit.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Au moment ou il part, d’ou la peur.", fixed="Au moment où il part, d’où la peur."),
        Example(good="Le jour ou la nuit, ici ou là, au moment où il part."),
        Example(good="Là ou ailleurs."),
    ),
)
