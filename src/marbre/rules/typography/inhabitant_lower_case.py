"""The name of a people without its capital."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_VERBS = "ont|sont|étaient|avaient|veulent|peuvent|doivent|votent|pensent|vivent|travaillent|préfèrent|achètent|dépensent|refusent|jugent|estiment|restent|attendent|seront|auront|consomment|partent"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = "|".join(f"{w}s?" for row in lines("nationalities.txt") for w in row.split())
    return re.compile(rf"(?<= )(?P<people>{words})(?= (?:{_VERBS})\b)")


_BEFORE = re.compile(
    r"(?:\b[Ll]es|% des|majorité des|moitié des|tiers des|plupart des|millions? de|milliers de|sur (?:deux|trois|quatre|cinq|dix)) $"
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _pattern().finditer(text.prose):
            if _BEFORE.search(text.prose, max(0, match.start() - 16), match.start()) is None:
                continue
            new = match["people"].capitalize()
            message = say("Le nom d’habitant prend la majuscule\u00a0: «\u00a0{new}\u00a0».", new=new)
            yield Finding(text, *match.span(), message, replacement(*match.span(), new, safe=False))


RULE = Rule(
    id="typography/inhabitant-lower-case",
    summary="Nom d’habitant sans majuscule.",
    why="L’habitant prend la majuscule, l’adjectif et la langue non.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="« Les français sont bons », dit des fromages, a la même forme.",
    examples=(
        Example(bad="Les français votent dimanche.", fixed="Les Français votent dimanche."),
        Example(good="Les Français votent, les fromages français sont bons."),
    ),
)
