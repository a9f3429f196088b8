"""An odd number of straight quotation marks: which one opens is unknown."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.punctuation.paragraphs import paragraphs
from marbre.rules.rule import Example, Finding, Rule

_QUOTE = re.compile(r'(?<!\d)"')


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    for at, paragraph in paragraphs(text.masked):
        quotes = [m.start() for m in _QUOTE.finditer(paragraph)]
        if len(quotes) % 2:
            yield Finding(text, at + quotes[-1], at + quotes[-1] + 1, say("Guillemets droits en nombre impair."))


RULE = Rule(
    id="punctuation/odd-straight-quote",
    summary="Guillemets droits en nombre impair dans un paragraphe.",
    why="Il en manque un : marbre ne devine pas où la citation finit.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="none",
    check=_check,
    examples=(
        Example(bad='Il dit "oui et s’en va.'),
        Example(good='Il dit "oui" et achète un écran de 27".'),
    ),
)
