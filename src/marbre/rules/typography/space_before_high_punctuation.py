"""Before ; ! ? stands a narrow no-break space."""

import re
from collections.abc import Iterator
from functools import partial

from marbre.rules.context import BODY, Context
from marbre.rules.find import matches_in
from marbre.rules.rule import Example, Finding, Rule

THIN, WIDE = "\u202f", "\u00a0"
"""The narrow space is not drawn everywhere: titles and descriptions take the ordinary no-break space."""
_PATTERN = re.compile(
    r"(?<=[^\s\u00a0\u202f;!?«(\[\\])(?<!\bYahoo)(?<!\bJeopardy)([ \u00a0\u202f\u2009]*)([;!?]+)(?=[\s»”\")\]*_…,.]|$)"
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        thin = THIN if text.field == BODY else WIDE
        yield from matches_in(text, _PATTERN, partial(_spaced, thin), "Espace fine insécable avant « ; ! ? ».")


def _spaced(space: str, match: re.Match[str]) -> str:
    return space + match[2]


RULE = Rule(
    id="typography/space-before-high-punctuation",
    summary="Espace fine insécable manquante avant ; ! ou ?",
    why="Un signe haut ne passe pas seul à la ligne, et ne colle pas au mot.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="Un nom qui finit par « ! » est espacé, sauf Yahoo! et Jeopardy!.",
    examples=(
        Example(bad="Quoi? Non ; oui !", fixed="Quoi⸱? Non⸱; oui⸱!"),
        Example(bad="Vraiment⍽?!", fixed="Vraiment⸱?!"),
        Example(good="Il doute (?) un peu, sur Yahoo! comme ailleurs."),
        Example(good="Voir https://a.fr/?b=1 ici."),
        Example(good="![une image](a.png)"),
    ),
)
