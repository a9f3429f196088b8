"""A link whose words are its own address."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z")


def _check(context: Context) -> Iterator[Finding]:
    for link in links(context):
        if _ADDRESS.match(link.text or ""):
            yield Finding(
                context.body,
                link.start,
                link.end,
                say("Le texte de ce lien est une adresse : des mots se lisent mieux."),
            )


RULE = Rule(
    id="seo/bare-url-anchor",
    summary="Lien dont le texte est une adresse.",
    why="Une adresse lue à voix haute est inintelligible.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 6.1.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Voir [https://club.fr/plan](https://club.fr/plan)."),
        Example(good="Voir [le plan](https://club.fr/plan)."),
    ),
)
