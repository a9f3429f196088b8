"""A past participle after a verb that wants an infinitive."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w’'-])(?:va|vont|peut|peuvent|doit|doivent|faut|veut|veulent|pourra|pourront|devra|devront|faudra|allait|allaient|pouvait|pouvaient|devait|devaient|voulait|pourrait|pourraient|devrait|devraient|faudrait|saurait)[ \u00a0]([^\W\d_]{2,}é)(?![\w-])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: (
            m[1][:-1] + "er"
            if readings(m[1]) and all(r[0] in "Q1" for r in readings(m[1])) and readings(m[1][:-1] + "er")
            else None
        ),
        "Infinitif attendu : « {1} ».",
        view="prose",
        safe=False,
        group=1,
    )


RULE = Rule(
    id="grammar/participle-for-infinitive",
    summary="Participe au lieu de l’infinitif.",
    why="Après aller, pouvoir, devoir, falloir, vouloir vient un infinitif.",
    source="Grevisse, Le Bon Usage.",
    severity="error",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Il va arrivé lundi et doit mangé.", fixed="Il va arriver lundi et doit manger."),
        Example(good="Il va arriver lundi, il est arrivé et le peut, été comme hiver."),
    ),
)
