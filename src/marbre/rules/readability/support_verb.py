"""A support verb with a noun of action, where a verb would do."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.language.verb_forms import forms
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(form for verb in data("nominalisations.yaml")["verbs"] for form in forms(verb))


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    nouns = "|".join(sorted(data("nominalisations.yaml")["nouns"], key=len, reverse=True))
    article = "(?:l’|(?:une?|la|le|au|aux|des)[ \u00a0])"
    return re.compile(rf"[ \u00a0](?:à[ \u00a0])?{article}(?P<noun>{nouns})(?![\w-])", re.IGNORECASE)


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    for word in _WORD.finditer(prose):
        found = _after().match(prose, word.end()) if word[0].lower() in _verbs() else None
        if found is not None:
            verb = data("nominalisations.yaml")["nouns"][found["noun"].lower()]
            message = say(
                "« {words} » : le verbe « {verb} » dit la même chose.",
                words=prose[word.start() : found.end()],
                verb=verb,
            )
            yield Finding(context.body, word.start(), found.end(), message)


RULE = Rule(
    id="readability/support-verb",
    summary="Verbe creux et nom d’action.",
    why="« Procéder à l’examen » fait d’une action une chose : « examiner » est plus court et dit qui agit.",
    source="Commission de terminologie et recommandations de rédaction administrative claire (COSLA, « Le Petit Décodeur »).",
    severity="info",
    safety="none",
    check=_check,
    known_problems="Quand le nom a un complément propre (« effectuer une recherche d’un an »), le verbe ne convient pas toujours.",
    examples=(
        Example(bad="La ville va procéder à l’évaluation du stade."),
        Example(good="La ville va évaluer le stade."),
    ),
)
