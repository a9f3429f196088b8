"""A weekday without a date."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_DAY = re.compile(
    r"(?<=[a-zà-ÿ] )(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?= (?:lorsque|lorsqu[’']|quand|après qu|alors qu))"
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _DAY.finditer(text.prose):
            yield Finding(text, *match.span(), say("Jour sans date\u00a0: le lecteur de demain ne saura pas lequel."))


RULE = Rule(
    id="grammar/undated-day",
    summary="Jour de la semaine sans date.",
    why="Un article republié se lit un autre jour : « mardi » n’y dit plus rien.",
    source="Usage de la presse en ligne.",
    severity="info",
    safety="none",
    check=_check,
    known_problems="Vu seulement devant « lorsque », « quand », « alors que » : ailleurs la date est souvent proche.",
    examples=(
        Example(bad="Le plan a été révélé mardi lorsque la ville a voté."),
        Example(good="Le plan a été révélé mardi 5 mars, lorsque la ville a voté."),
    ),
)
