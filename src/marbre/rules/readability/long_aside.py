"""Brackets or dashes with more than twenty-five words inside."""

import re
from collections.abc import Iterator

from marbre.language.words import count_spoken_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST = 25
_ASIDE = re.compile(r"\(([^()\n]{60,})\)|(?<=\s)–[\s\u00a0]([^–\n.!?]{60,})[\s\u00a0]–(?=[\s,;.])")


def _check(context: Context) -> Iterator[Finding]:
    for found in _ASIDE.finditer(context.body.prose):
        words = count_spoken_words(found[1] or found[2])
        if words > MOST:
            message = say("Incise de {words} mots : le lecteur a perdu le début de la phrase.", words=words)
            yield Finding(context.body, *found.span(), message)


RULE = Rule(
    id="readability/long-aside",
    summary="Incise trop longue.",
    why="Entre parenthèses, vingt-cinq mots font oublier la phrase qui les porte.",
    source="Usage de la presse française.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(
            bad="Le maire (qui avait promis aux habitants, lors de la dernière réunion publique du conseil de quartier, de ne pas toucher aux impôts avant la fin de son mandat, quoi qu’il arrive) paiera."
        ),
        Example(good="Le maire (élu en 2020) paiera."),
    ),
)
