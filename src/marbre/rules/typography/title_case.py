"""A title or an intertitre with capitals on its common words, as in English."""

from collections.abc import Iterator

from marbre.language.title_case import recased
from marbre.messages import say
from marbre.rules.context import BODY, Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    body = "\n".join(context.body.raw[b.start : b.end] for b in context.blocks if b.kind != "heading")
    for text in context.texts:
        if text.field != BODY and text.field != "description":
            yield from _judge(text, 0, len(text.raw), body)
    for block in context.blocks:
        if block.kind == "heading":
            yield from _judge(context.body, block.start, block.end, body)


def _judge(text: Text, start: int, end: int, body: str) -> Iterator[Finding]:
    made = recased(text.prose[start:end], body)
    if made is None:
        return
    lowered = (i for i, (old, new) in enumerate(zip(text.prose[start:end], made.text, strict=True)) if old != new)
    new = list(text.raw[start:end])
    for i in lowered:
        new[i] = new[i].lower()
    message = say("Casse de phrase\u00a0: une seule majuscule, et celles des noms propres.")
    yield Finding(text, start, end, message, replacement(start, end, "".join(new), safe=made.sure))


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
        Example(
            bad="## Le Pari Risqué De La Première ministre\n\nLa Première ministre a parlé.",
            fixed="## Le pari risqué de la Première ministre\n\nLa Première ministre a parlé.",
        ),
        Example(good="## Qui va payer La Poste ?\n\nUn texte."),
        Example(good="## Le plan de relance d’Emmanuel Macron à Paris\n\nUn texte."),
        Example(good="## Le Crédit Mutuel contre Jean Petit\n\nUn texte."),
    ),
)
