"""A support verb with a noun of action, where a verb would do."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.language.verb_forms import forms
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    table = data("nominalisations.yaml")
    verbs = "|".join(sorted({f for verb in table["verbs"] for f in forms(verb)}, key=len, reverse=True))
    nouns = "|".join(sorted(table["nouns"], key=len, reverse=True))
    space = r"[ \u00a0]"
    return re.compile(
        rf"(?<![\w-])(?:{verbs}){space}(?:à{space})?(?:l’|une?{space}|la{space}|au{space}|aux{space}|des{space}|le{space})(?P<noun>{nouns})(?![\w-])",
        re.IGNORECASE,
    )


def _check(context: Context) -> Iterator[Finding]:
    for found in _pattern().finditer(context.body.prose):
        verb = data("nominalisations.yaml")["nouns"][found["noun"].lower()]
        message = say("« {words} » : le verbe « {verb} » dit la même chose.", words=found[0], verb=verb)
        yield Finding(context.body, *found.span(), message)


RULE = Rule(
    id="readability/support-verb",
    summary="Verbe creux et nom d’action.",
    why="« Procéder à l’examen » fait d’une action une chose : « examiner » est plus court et dit qui agit.",
    source="Commission de terminologie et recommandations de rédaction administrative claire (COSLA, « Le Petit Décodeur »).",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Quand le nom a un complément propre (« effectuer une recherche d’un an »), le verbe ne convient pas toujours.",
    examples=(
        Example(bad="La ville va procéder à l’évaluation du stade."),
        Example(good="La ville va évaluer le stade."),
    ),
)
