"""A narrow no-break space in a title or a description."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import BODY, Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_NARROW = re.compile("\u202f")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if text.field != BODY:
            for match in _NARROW.finditer(text.raw):
                message = say("Espace insécable ordinaire dans un titre ou une description.")
                yield Finding(text, *match.span(), message, replacement(*match.span(), "\u00a0"))


RULE = Rule(
    id="typography/narrow-space-in-title",
    summary="Espace fine insécable dans un titre.",
    why="Une page de résultats ou un onglet ne dessinent pas toujours U+202F : un carré ou rien.",
    source="Usage du web : U+00A0 est dessinée partout.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Un texte.", title="Qui paie⸱? La ville", fixed="Un texte."),
        Example(good="Un texte. Qui paie⸱?", title="Qui paie⍽? La ville"),
    ),
)
