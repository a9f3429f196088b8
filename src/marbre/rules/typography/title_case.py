"""A title or an intertitre with capitals on its common words, as in English."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.language.title_case import is_name
from marbre.messages import say
from marbre.rules.context import BODY, Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

SHARE = 0.6
"""Share of the words of four letters and more that have a capital."""
_SMALL = frozenset(
    [
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "un",
        "une",
        "et",
        "ou",
        "au",
        "aux",
        "en",
        "à",
        "ce",
        "que",
        "qui",
        "sur",
        "par",
        "pour",
        "dans",
        "son",
        "sa",
        "ses",
        "ces",
        "ne",
        "pas",
        "va",
        "est",
        "a",
        "sont",
        "se",
    ]
)
"""Words that only an English habit gives a capital inside a title."""
_WORD = re.compile(r"[^\W\d_]{1,}(?:-[^\W\d_]+)*")


def _check(context: Context) -> Iterator[Finding]:
    body = "\n".join(context.body.raw[b.start : b.end] for b in context.blocks if b.kind != "heading")
    for text in context.texts:
        if text.field != BODY and text.field != "description":
            yield from _judge(text, 0, len(text.raw), body)
    for block in context.blocks:
        if block.kind == "heading":
            yield from _judge(context.body, block.start, block.end, body)


def _judge(text: Text, start: int, end: int, body: str) -> Iterator[Finding]:
    shown = text.prose[start:end]
    words = list(_WORD.finditer(shown))[1:]
    full = [w for w in words if len(w[0]) >= 4]
    raised = [w for w in words if w[0][0].isupper() and w[0][1:].islower() and _is_common(w[0].lower())]
    capitals = sum(w[0][0].isupper() for w in full)
    small_raised = any(w[0].lower() in _SMALL for w in raised)
    if len(words) < 3 or not full or capitals / len(full) < SHARE or len(raised) < 2:
        return
    if not (small_raised or (len(full) >= 3 and len(raised) >= 5)):
        return
    new = list(text.raw[start:end])
    names = [w for w in raised if is_name(w[0], body)]
    for word in raised:
        if word not in names:
            new[word.start()] = new[word.start()].lower()
    # Sure where a small word has a capital too (« Des Variétés Et Un Problème ») and the text knows none as a name.
    others = [w for w in full if w[0][0].isupper() and w not in raised and not is_name(w[0], body)]
    sure = small_raised and not names and not others and capitals == len(full)
    message = say("Casse de phrase\u00a0: une seule majuscule, et celles des noms propres.")
    yield Finding(text, start, end, message, replacement(start, end, "".join(new), safe=sure))


def _is_common(word: str) -> bool:
    return bool(readings(word)) or bool(readings(word.split("-")[0]))


RULE = Rule(
    id="typography/title-case",
    summary="Titre avec des majuscules à l’anglaise.",
    why="Un titre français a la casse d’une phrase.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un nom propre fait de mots communs (le Crédit Agricole) perdrait ses majuscules dans la proposition.",
    examples=(
        Example(
            bad="## Le Plan De Relance Du Gouvernement\n\nUn texte.",
            fixed="## Le plan de relance du gouvernement\n\nUn texte.",
        ),
        Example(bad="## Qui Va Payer Les Dockers ?\n\nUn texte.", fixed="## Qui va payer les dockers ?\n\nUn texte."),
        Example(good="## Qui va payer La Poste ?\n\nUn texte."),
        Example(good="## Le plan de relance d’Emmanuel Macron à Paris\n\nUn texte."),
        Example(good="## Le Crédit Mutuel contre Jean Petit\n\nUn texte."),
    ),
)
