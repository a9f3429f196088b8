"""A full stop at the end of a title or an intertitre."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_STOP = re.compile(r"(?<!etc)(?<![.A-Z])\.$")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if text.field in {"title", "seo_title"} and _STOP.search(text.raw):
            at = len(text.raw.rstrip()) - 1
            yield Finding(text, at, at + 1, "Pas de point final.", replacement(at, at + 1, ""))
    for block in context.blocks:
        if block.kind == "heading" and _STOP.search(block.text):
            yield Finding(
                context.body,
                block.end - 1,
                block.end,
                "Pas de point final.",
                replacement(block.end - 1, block.end, ""),
            )


RULE = Rule(
    id="typography/title-final-stop",
    summary="Point final d’un titre.",
    why="Un titre ne prend pas de point final.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une abréviation finale autre que « etc. » perd son point.",
    examples=(
        Example(bad="## Le coût du stade.\n\nUn texte.", fixed="## Le coût du stade\n\nUn texte."),
        Example(good="## Le coût du stade\n\nUn texte."),
    ),
)
