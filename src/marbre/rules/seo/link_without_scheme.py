"""A link to another site written as a path."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links

_SITE = re.compile(r"(?:www\.|[\w-]+\.(?:fr|com|org|net|eu|io|be|ch|ca|uk|de)(?:/|\Z))")


def _check(context: Context) -> Iterator[Finding]:
    for link in links(context):
        if _SITE.match(link.target):
            message = say("« {target} » sera pris pour une page du site : il manque https://.", target=link.target)
            yield Finding(context.body, link.start, link.end, message)


RULE = Rule(
    id="seo/link-without-scheme",
    summary="Lien externe sans https://.",
    why="Le navigateur cherche la page sur le site lui-même : le lien est mort.",
    source="RFC 3986.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Voir [le club](www.club.fr/plan)."),
        Example(good="Voir [le club](https://www.club.fr/plan) et [le plan](plan.html)."),
    ),
)
