"""« demi » in the wrong form."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_BEFORE = re.compile(
    r"(?<![\w-])(demi|mi)e?s? (?=(?:heures?|journées?|siècles?|finales?|tour|tarif|mot|douzaines?|frères?|sœurs?|mesures?|pension|litre|tonne|point|million|milliard|temps|teinte|lune)\b)(?!mi temps)"
)
_AFTER = re.compile(
    r"\b(?P<noun>heures?|années?|journées?|fois|minutes?|secondes?|tonnes?|douzaines?|semaines?|nuits?|saisons?|décennies?) (?P<et>et )(?:demi|demis|demies)(?![\w-])"
)
_MASCULINE = re.compile(
    r"\b(ans?|jours?|mois|siècles?|kilomètres?|mètres?|litres?|points?|millions?|milliards?|kilos?) et (?:demie|demies|demis)(?![\w-])"
)


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("demi", "mi ")):
        return
    yield from matches(context, _BEFORE, lambda m: m[1] + "-", "Devant le nom : « {1} », invariable.", view="prose")
    yield from matches(
        context, _AFTER, lambda m: m["noun"] + " et demie", "Après un nom féminin : « et demie ».", view="prose"
    )
    yield from matches(
        context, _MASCULINE, lambda m: f"{m[1]} et demi", "Après un nom masculin : « et demi ».", view="prose"
    )


RULE = Rule(
    id="grammar/demi",
    summary="« demi » mal accordé.",
    why="Devant le nom, demi est invariable et lié ; après « et », il prend le genre du nom, jamais le pluriel.",
    source="Dictionnaire de l’Académie française. Article DEMI.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Une demie heure, deux heures et demi, trois ans et demie.",
            fixed="Une demi-heure, deux heures et demie, trois ans et demi.",
        ),
        Example(good="Une demi-heure, deux heures et demie, trois ans et demi, midi et demi."),
    ),
)
