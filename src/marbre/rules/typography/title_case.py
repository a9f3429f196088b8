"""A title or an intertitre with capitals on its common words, as in English."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import BODY, Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

SHARE = 0.6
"""Share of the words of four letters and more that have a capital."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if text.field != BODY and text.field != "description":
            yield from _judge(text, 0, len(text.raw))
    for block in context.blocks:
        if block.kind == "heading":
            yield from _judge(context.body, block.start, block.end)


def _judge(text: Text, start: int, end: int) -> Iterator[Finding]:
    shown = text.prose[start:end]
    words = list(_WORD.finditer(shown))[1:]
    full = [w for w in words if len(w[0]) >= 4]
    raised = [w for w in words if w[0][0].isupper() and w[0][1:].islower() and _is_common(w[0].lower())]
    capitals = sum(w[0][0].isupper() for w in full)
    small_raised = any(len(w[0]) < 4 for w in raised)
    if len(full) < 3 or capitals / len(full) < SHARE or len(raised) < 2 or not (small_raised or len(raised) >= 5):
        return
    new = list(text.raw[start:end])
    for word in raised:
        new[word.start()] = new[word.start()].lower()
    message = say("Casse de phrase\u00a0: une seule majuscule, et celles des noms propres.")
    yield Finding(text, start, end, message, replacement(start, end, "".join(new), safe=False))


def _is_common(word: str) -> bool:
    return bool(readings(word)) or bool(readings(word.split("-")[0]))


RULE = Rule(
    id="typography/title-case",
    summary="Titre avec des majuscules à l’anglaise.",
    why="Un titre français a la casse d’une phrase.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Un nom propre fait de mots communs (le Crédit Agricole) perdrait ses majuscules dans la proposition.",
    examples=(
        Example(
            bad="## Le Plan De Relance Du Gouvernement\n\nUn texte.",
            fixed="## Le plan de relance du gouvernement\n\nUn texte.",
        ),
        Example(good="## Le plan de relance d’Emmanuel Macron à Paris\n\nUn texte."),
        Example(good="## Le Crédit Mutuel contre Jean Petit\n\nUn texte."),
    ),
)
