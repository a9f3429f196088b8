"""Straight or English quotation marks."""

import re
from collections.abc import Iterator

from marbre.diagnostic import Edit, Fix
from marbre.rules.context import BODY, Context, Text
from marbre.rules.rule import Example, Finding, Rule

_CURLY = re.compile(r"“([^“”«»]*)”")
_STRAIGHT = re.compile(r"(?<![\w\d])\"(?=[^\s\"])([^\"]*[^\s\"])\"(?![\w])")


def _check(context: Context) -> Iterator[Finding]:
    for block in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", context.body.masked):
        yield from _pairs(context.body, block[0], block.start())
    for text in context.texts:
        if text.field != BODY:
            yield from _pairs(text, text.masked, 0)


def _pairs(text: Text, block: str, at: int) -> Iterator[Finding]:
    """Yield the pairs of a paragraph; an odd straight mark anywhere in it makes all of them uncertain."""
    if block.count('"') % 2 == 0:
        for match in _STRAIGHT.finditer(block):
            yield _finding(text, block, match, at)
    for match in _CURLY.finditer(block):
        if not _inside(block, match.start()):
            yield _finding(text, block, match, at)


def _finding(text: Text, block: str, match: re.Match[str], at: int) -> Finding:
    opening, closing = ("“", "”") if _inside(block, match.start()) else ("«\u00a0", "\u00a0»")
    start, end = at + match.start(), at + match.end()
    edits = (Edit(start, start + 1, opening), Edit(end - 1, end, closing))
    return Finding(text, start, end, "Guillemets français.", (Fix(edits, safe=True),))


def _inside(block: str, at: int) -> bool:
    return block.count("«", 0, at) > block.count("»", 0, at)


RULE = Rule(
    id="typography/straight-quotes",
    summary="Guillemets droits ou anglais.",
    why="Le français ouvre par « et ferme par ».",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Deux marques de pouces dans un même paragraphe (27″ et 32″) pourraient s’apparier si un mot les sépare sans chiffre.",
    examples=(
        Example(bad='Il dit "oui" et “non”.', fixed="Il dit «⍽oui⍽» et «⍽non⍽»."),
        Example(bad='«⍽Il a dit "non"⍽», dit-on.', fixed="«⍽Il a dit “non”⍽», dit-on."),
        Example(good='Un écran de 27" et un autre.'),
        Example(good="Il dit «⍽oui “non” oui⍽»."),
    ),
)
