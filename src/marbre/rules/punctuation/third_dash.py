"""Three dashes in one sentence: a pair is broken."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_DASH = re.compile(r"(?<=\S)[ \u00a0\u202f][–—][ \u00a0\u202f](?=\S)")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    blocks = [b for b in context.blocks if b.kind == "paragraph"]
    for sentence in text.sentences:
        dashes = list(_DASH.finditer(sentence.text))
        if len(dashes) > 2 and len(dashes) % 2 and any(b.start <= sentence.start < b.end for b in blocks):
            at = sentence.start + dashes[-1].start() + 1
            yield Finding(text, at, at + 1, say("Tirets d’incise en nombre impair dans la phrase."))


RULE = Rule(
    id="punctuation/third-dash",
    summary="Tirets d’incise en nombre impair.",
    why="Le lecteur ne sait plus quel tiret ferme quelle incise.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="none",
    check=_check,
    known_problems="Un tiret seul est juste : le second tombe devant le point.",
    examples=(
        Example(bad="La ville – qui doute – paie – et le stade reste vide."),
        Example(good="La ville – qui doute – paie. Le stade est vide – pour l’instant."),
    ),
)
