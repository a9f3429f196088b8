"""A bracket without its pair in the paragraph."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.punctuation.paragraphs import paragraphs
from marbre.rules.rule import Example, Finding, Rule

_LABEL = re.compile(r"(?:(?<=^)|(?<=[\s\u00a0;,.:«(]))(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})°?\)")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    for at, paragraph in paragraphs(text.masked):
        if "(" not in paragraph and ")" not in paragraph:
            continue
        shown = _without_labels(paragraph)
        opened: list[int] = []
        for i, char in enumerate(shown):
            if char == "(":
                opened.append(i)
            elif char == ")" and opened:
                opened.pop()
            elif char == ")":
                yield Finding(text, at + i, at + i + 1, say("Parenthèse fermante sans ouvrante."))
        for i in opened:
            yield Finding(text, at + i, at + i + 1, say("Parenthèse ouvrante sans fermante."))


def _without_labels(paragraph: str) -> str:
    """Return the paragraph with the labels of its lists, « a) », « 1) », blanked where no bracket is open."""

    def blanked(match: re.Match[str]) -> str:
        return match[0] if _opened(paragraph, match.start()) else " " * len(match[0])

    return _LABEL.sub(blanked, paragraph)


def _opened(paragraph: str, at: int) -> bool:
    return paragraph.count("(", 0, at + 1) > paragraph.count(")", 0, at)


RULE = Rule(
    id="punctuation/unpaired-bracket",
    summary="Parenthèse sans son pendant.",
    why="L’incise ne se ferme pas, ou ce qu’elle ouvrait est perdu.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="none",
    check=_check,
    examples=(
        Example(bad="La ville (et la région paie tout."),
        Example(bad="La ville et la région) paie tout."),
        Example(good="La ville (et la région) paie : a) le stade ; b) la gare ; 3) le port."),
        Example(good="La note (voir annexe a) suit."),
    ),
)
