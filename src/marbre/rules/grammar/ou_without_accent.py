"""« ou » where « où » is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_SURE = re.compile(
    r"(?<![\w-])([Dd][’']|[Ll]à |[Aa]u cas |[Dd]ans la mesure |[Aa]u moment |[Aa]u point |[Jj]usqu[’'])ou(?= (?:il|elle|on|ils|elles|nous|vous|la|le|les|l[’']|un|une|ce|cette|des|ses|son)\b| j[’']| l[’'])(?<!Au point ou)"
)
_TIME = re.compile(
    r"(?:(?<=\bjour )|(?<=époque )|(?<=endroit )|(?<=année )|(?<=semaine ))ou(?= (?:ils?|elles?|on|nous)\b| j[’'])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _SURE, lambda m: m[1] + "où", "Lieu ou moment : « où ».", view="prose", safe=False)
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
