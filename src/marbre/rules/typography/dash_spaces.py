"""The inner side of a dash keeps its word."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_DASH = re.compile(r"(?<=[^\s«])[ \u00a0\u202f]([–—])[ \u00a0\u202f](?=[^\s»])")


def _check(context: Context) -> Iterator[Finding]:
    for sentence in context.body.sentences:
        for i, match in enumerate(_DASH.finditer(sentence.text)):
            opens = i % 2 == 0
            new = f" {match[1]}\u00a0" if opens else f"\u00a0{match[1]} "
            if match[0] != new:
                start, end = sentence.start + match.start(), sentence.start + match.end()
                yield Finding(
                    context.body,
                    start,
                    end,
                    "Espace insécable à l’intérieur de l’incise.",
                    replacement(start, end, new),
                )


RULE = Rule(
    id="typography/dash-spaces",
    summary="Espace insécable manquante du côté intérieur du tiret.",
    why="Le tiret ne quitte pas l’incise qu’il ouvre ou ferme.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="Le premier tiret d’une phrase est pris pour un ouvrant : une phrase citée peut tromper.",
    examples=(
        Example(bad="Il veut – dit-on – partir.", fixed="Il veut –⍽dit-on⍽– partir."),
        Example(good="Il veut –⍽dit-on⍽– partir."),
    ),
)
