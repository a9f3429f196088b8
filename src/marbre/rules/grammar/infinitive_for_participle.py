"""An infinitive after the auxiliary « été »."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"\b(?:a|ont|avait|avaient|aurait|auraient|aura|auront|avoir|ayant|ait|aient)[ \u00a0](?:déjà |aussi |enfin |bien |ainsi |récemment )?été[ \u00a0](?:\w+ment )?([^\W\d_]{2,}er)(?![\w-])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: m[1][:-2] + "é" if readings(m[1]) == {"I"} else None,
        "Participe après « été » : « {1} » (à accorder).",
        view="prose",
        safe=False,
        group=1,
    )


RULE = Rule(
    id="grammar/infinitive-for-participle",
    summary="Infinitif au lieu du participe.",
    why="Après « a été » vient un participe ; -er et -é se prononcent de même.",
    source="Grevisse, Le Bon Usage.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="« Il a été chercher le pain » (pour « est allé ») est familier mais juste.",
    examples=(
        Example(bad="Il a été arrêter lundi.", fixed="Il a été arrêté lundi."),
        Example(good="Il a été arrêté lundi. L’été, camper coûte cher."),
    ),
)
