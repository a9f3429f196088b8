"""An intertitre in capitals."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

FEWEST = 2


def _check(context: Context) -> Iterator[Finding]:
    for block in context.blocks:
        words = re.findall(r"[^\W\d_]{2,}", block.text) if block.kind == "heading" else []
        if len(words) >= FEWEST and max(map(len, words)) > 4 and all(w.isupper() for w in words):
            yield Finding(context.body, block.start, block.end, say("Intertitre tout en capitales : il se lit mal."))


RULE = Rule(
    id="structure/heading-in-capitals",
    summary="Intertitre en capitales.",
    why="Les capitales sont affaire de feuille de style ; dans le texte, elles effacent noms et sigles.",
    source="Usage de la presse ; Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="## LE COÛT DU STADE\n\nDix millions."),
        Example(good="## La SNCF\n\nDix trains.\n\n## ONU et OTAN\n\nDeux."),
    ),
)
