"""Two lengths of dash in one text."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_DASH = re.compile(r"(?<=\S)[ \u00a0\u202f]([–—])(?=[ \u00a0\u202f]\S)")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    dashes = list(_DASH.finditer(text.masked))
    lengths = {mark: [m for m in dashes if m[1] == mark] for mark in "–—"}
    rarer = min(lengths.values(), key=len)
    if all(lengths.values()):
        for match in rarer:
            yield Finding(text, *match.span(1), say("Un seul tiret d’incise par texte, – ou —."))


RULE = Rule(
    id="typography/mixed-dashes",
    summary="Deux longueurs de tiret d’incise dans un texte.",
    why="Le demi-cadratin et le cadratin se valent, mais il faut choisir : un seul par texte.",
    source="Lacroux, Orthotypographie, article TIRET.",
    severity="info",
    safety="none",
    check=_check,
    known_problems="Le tiret de dialogue, en tête de ligne, n’est pas compté.",
    examples=(
        Example(bad="La ville – qui doute – paie. Le stade — vide — ferme. La gare – neuve – ouvre."),
        Example(good="La ville – qui doute – paie.\n\n— Oui, dit-il."),
    ),
)
