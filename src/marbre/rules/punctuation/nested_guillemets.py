"""Guillemets inside guillemets: the inner ones are English."""

import re
from collections.abc import Iterator

from marbre.diagnostic import Edit, Fix
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.punctuation.paragraphs import paragraphs
from marbre.rules.rule import Example, Finding, Rule

_MARK = re.compile(r"«[ \u00a0\u202f]*|[ \u00a0\u202f]*»")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    for at, paragraph in paragraphs(text.masked):
        marks = list(_MARK.finditer(paragraph))
        if not _balanced(marks):
            continue
        opened: list[re.Match[str]] = []
        for mark in marks:
            if mark[0][0] == "«":
                opened.append(mark)
                continue
            opening = opened.pop()
            if len(opened) == 1:
                edits = (
                    Edit(at + opening.start(), at + opening.end(), "“"),
                    Edit(at + mark.start(), at + mark.end(), "”"),
                )
                message = say("Citation dans la citation\u00a0: “…”.")
                yield Finding(text, edits[0].start, edits[1].end, message, (Fix(edits, safe=True),))


def _balanced(marks: list[re.Match[str]]) -> bool:
    depth = 0
    for mark in marks:
        depth += 1 if mark[0][0] == "«" else -1
        if depth < 0:
            return False
    return depth == 0


RULE = Rule(
    id="punctuation/nested-guillemets",
    summary="Guillemets français dans une citation.",
    why="Deux rangs de mêmes guillemets se ferment l’un pour l’autre : le second rang prend “…”.",
    source="Lacroux, Orthotypographie, article GUILLEMETS ; l’Imprimerie nationale répète « », mal compris sur le web.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un troisième rang reste tel quel.",
    examples=(
        Example(bad="«⍽Il a crié «⍽non⍽» deux fois⍽», dit-elle.", fixed="«⍽Il a crié “non” deux fois⍽», dit-elle."),
        Example(good="«⍽Il a crié “non”⍽», dit-elle. Puis «⍽oui⍽»."),
        Example(good="«⍽Une citation ouverte.\n\n«⍽Elle continue ici.⍽»"),
    ),
)
