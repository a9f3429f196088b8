"""A sentence that opens with a year in digits."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_OPENING = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=[ \u00a0](?:a|est|fut|sera|était|restera|marque|aura)\b)")


def _check(context: Context) -> Iterator[Finding]:
    body = context.body
    prose = [b for b in context.blocks if b.kind in {"paragraph", "quote"}]
    for sentence in body.sentences:
        match = _OPENING.search(sentence.text, 0, 40)
        if match is None or not any(b.start <= sentence.start < b.end for b in prose):
            continue
        before = sentence.text[: match.start()]
        if before and not before.rstrip().endswith(","):
            continue
        article = "L’année " if not before else "l’année "
        at = sentence.start + match.start()
        yield Finding(
            body,
            at,
            at + 4,
            "Pas de chiffre en tête de proposition : « l’année … ».",
            replacement(at, at, article),
        )


RULE = Rule(
    id="grammar/year-opens-sentence",
    summary="Année en tête de phrase.",
    why="Une phrase ne s’ouvre pas par un chiffre : l’œil n’y voit pas le début.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="2020 a été la première année faste.", fixed="L’année 2020 a été la première année faste."),
        Example(bad="Grâce à la Chine, 2020 a été faste.", fixed="Grâce à la Chine, l’année 2020 a été faste."),
        Example(good="## 2018, une mauvaise année\n\nEn 2020, tout va."),
    ),
)
