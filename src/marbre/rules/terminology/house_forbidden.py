"""A word that the house does not print."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.house import House
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


@lru_cache(maxsize=256)
def _pattern(word: str) -> re.Pattern[str]:
    words = r"[ \u00a0]".join(map(re.escape, word.split()))
    return re.compile(rf"(?<![\w-]){words}s?(?![\w-])", re.IGNORECASE)


def _check(context: Context) -> Iterator[Finding]:
    for word in context.house.forbidden:
        for text in context.texts:
            for match in _pattern(word).finditer(text.prose):
                message = say("La maison n’imprime pas «\u00a0{word}\u00a0».", word=match[0])
                yield Finding(text, match.start(), match.end(), message)


RULE = Rule(
    id="terminology/house-forbidden",
    summary="Un mot que la maison n’imprime pas.",
    why="La maison l’a décidé.",
    source="La charte de la maison (marbre.toml, [words]).",
    severity="error",
    safety="none",
    check=_check,
    known_problems="Les formes fléchies autres que le pluriel en s ne sont pas cherchées.",
    examples=(
        Example(house=House(forbidden=("incontournable",)), bad="Un lieu incontournable, des lieux incontournables."),
        Example(house=House(forbidden=("incontournable",)), good="Un lieu « incontournable », selon elle."),
        Example(good="Un lieu incontournable."),
    ),
)
