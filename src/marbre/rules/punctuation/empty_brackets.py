"""Brackets with nothing between them."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=\w)[ \u00a0]\([ \u00a0,;]*\)")


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("(",)):
        return
    yield from matches(context, _PATTERN, lambda m: "", "Vide : à retirer ?", safe=False)


RULE = Rule(
    id="punctuation/empty-brackets",
    summary="Parenthèses vides.",
    why="Il y manque ce qu’elles enfermaient (une référence, un nom), perdu à la copie.",
    source="Usage.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Un nom de fonction dans un texte technique, « main() », n’est pas vu : il est collé à son mot.",
    examples=(
        Example(bad="La ville () paie.", fixed="La ville paie."),
        Example(good="La ville (hier) paie."),
    ),
)
