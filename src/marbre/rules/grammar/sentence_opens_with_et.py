"""A sentence that opens with « Et »."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_ET = re.compile(r"(?:(?<=[.!?…»] )|(?<=\n\n))Et (?=(?:ils?|elles?|on|les?|la|l[’']|nous|c[’']est|cela|ce)\b)")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _ET.finditer(text.prose):
            yield Finding(
                text, *match.span(), say("«\u00a0Et\u00a0» en tête de phrase\u00a0: à retirer s’il n’apporte rien.")
            )


RULE = Rule(
    id="grammar/sentence-opens-with-et",
    summary="Phrase qui commence par « Et ».",
    why="Traduit de l’anglais parlé, « And » en tête se répète ; en français il est une licence qui s’use vite.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="Il part. Et il revient."),
        Example(good="Il part et il revient. Et puis ?"),
    ),
)
