"""A guillemet without its pair in the paragraph."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.punctuation.paragraphs import paragraphs
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    text, is_open = context.body, False
    for at, paragraph in paragraphs(text.masked):
        if is_open and paragraph.startswith("«"):  # each paragraph of a long quotation opens anew
            paragraph = " " + paragraph[1:]
        place = at
        for i, char in enumerate(paragraph):
            if char == "«" and is_open is False:
                is_open, place = True, at + i
            elif char == "»" and is_open:
                is_open = False
            elif char == "»" and not is_open:
                yield Finding(text, at + i, at + i + 1, say("Guillemet fermant sans ouvrant."))
        if is_open and not _goes_on(text.masked[at + len(paragraph) :]):
            yield Finding(text, place, place + 1, say("Guillemet ouvrant sans fermant."))
            is_open = False


def _goes_on(rest: str) -> bool:
    """Return whether a quotation left open goes on in what follows: a paragraph opens anew, or closes it."""
    following = rest.lstrip()
    opening, closing = following.find("«"), following.find("»")
    return following.startswith("«") or (closing >= 0 and (opening < 0 or closing < opening))


RULE = Rule(
    id="punctuation/unpaired-guillemet",
    summary="Guillemet sans son pendant.",
    why="On ne sait plus où finissent les mots d’autrui.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="none",
    check=_check,
    scope="page",
    known_problems="Une citation de plusieurs paragraphes (chacun rouvre, le dernier ferme) est admise.",
    examples=(
        Example(bad="Il dit «⍽oui et s’en va."),
        Example(bad="Il dit oui⍽» et s’en va."),
        Example(good="Il dit «⍽oui⍽» et s’en va."),
        Example(good="«⍽Un paragraphe cité.\n\n«⍽Un autre, le dernier.⍽»"),
        Example(good="«⍽Un paragraphe cité.\n\nUn autre, le dernier.⍽»"),
    ),
)
