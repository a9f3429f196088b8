"""Two colons in one sentence."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_COLON = re.compile(r"(?<=\S)[ \u00a0\u202f]?:(?=\s)")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    blocks = [b for b in context.blocks if b.kind == "paragraph"]
    for sentence in text.sentences:
        if sentence.text.count(":") < 2 or not any(b.start <= sentence.start < b.end for b in blocks):
            continue
        colons = list(_COLON.finditer(text.prose, sentence.start, sentence.end))
        if len(colons) >= 2:
            at = colons[1].end() - 1
            yield Finding(text, at, at + 1, say("Second deux-points dans la phrase."))


RULE = Rule(
    id="punctuation/second-colon",
    summary="Deux deux-points dans une phrase.",
    why="Le second fait attendre une explication de l’explication : couper la phrase.",
    source="Lacroux, Orthotypographie, article DEUX-POINTS.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="Le bilan est lourd : une seule cause : la dette."),
        Example(good="Le bilan est lourd : une seule cause. Le train part à 10:30 : tard."),
        Example(good="Il écrit : « Une seule cause : la dette. »"),
    ),
)
