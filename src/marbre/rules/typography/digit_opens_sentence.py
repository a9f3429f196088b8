"""A sentence that opens with a number in digits."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_OPENING = re.compile(r"\d[\d\u00a0\u202f,]*(?=[ \u00a0][a-zà-ÿ]{2,})")
_YEAR = re.compile(r"(?:19|20)\d\d[ \u00a0](?:a|est|fut|sera|était|restera|marque|aura)\b")


def _check(context: Context) -> Iterator[Finding]:
    paragraphs = [b for b in context.blocks if b.kind == "paragraph"]
    for sentence in context.body.sentences:
        match = _OPENING.match(sentence.text)
        if match is None or _YEAR.match(sentence.text):  # a year as subject is grammar/year-opens-sentence's
            continue
        if any(b.start <= sentence.start < b.end for b in paragraphs) and sentence.text.rstrip().endswith(
            (".", "!", "?", "…")
        ):
            yield Finding(
                context.body, sentence.start, sentence.start + match.end(), say("Pas de chiffre en tête de phrase.")
            )


RULE = Rule(
    id="typography/digit-opens-sentence",
    summary="Chiffre en tête de phrase.",
    why="L’œil cherche une capitale au début d’une phrase : écrire le nombre en lettres, ou tourner autrement.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="La ville compte. 350 habitants ont voté dimanche."),
        Example(good="Trois cents habitants ont voté.\n\n- 350 votants dimanche\n\n## 350 votants"),
        Example(good="2020 a été une bonne année."),
    ),
)
