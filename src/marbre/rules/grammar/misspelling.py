"""A frequent misspelling that is no French word."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import rows
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_WORD = re.compile(r"(?<![\w-])[^\W\d_]{5,}(?![\w-])")


@lru_cache(maxsize=1)
def _right() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("misspellings.tsv")}


def _check(context: Context) -> Iterator[Finding]:
    right = _right()
    for text in context.texts:
        for match in _WORD.finditer(text.prose):
            new = right.get(match[0].lower())
            if new is None or (match[0] != match[0].lower() and not match[0].istitle()):
                continue
            new = new.capitalize() if match[0][0].isupper() else new
            message = say("Orthographe\u00a0: «\u00a0{new}\u00a0».", new=new)
            sure = match[0].islower()
            yield Finding(text, *match.span(), message, replacement(*match.span(), new, safe=sure))


RULE = Rule(
    id="grammar/misspelling",
    summary="Faute d’orthographe courante.",
    why="Le mot n’existe pas sous cette forme.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Avec une majuscule, ce peut être un nom (le magazine Traffic) : proposé, pas corrigé.",
    examples=(
        Example(bad="Un dilemne professionel, parmis d’autres.", fixed="Un dilemme professionnel, parmi d’autres."),
        Example(good="Un dilemme professionnel, parmi d’autres."),
    ),
)
