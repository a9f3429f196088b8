"""A link whose address was never filled in."""

from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links


def _check(context: Context) -> Iterator[Finding]:
    placeholders = {p.lower() for p in data("anchors.yaml")["placeholders"]}
    for link in links(context):
        bare = link.target.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        if link.target.lower() in placeholders or bare in placeholders:
            yield Finding(context.body, link.start, link.end, say("L’adresse de ce lien n’est pas remplie."))


RULE = Rule(
    id="seo/placeholder-link",
    summary="Lien à compléter.",
    why="Un lien provisoire publié mène nulle part.",
    source="Usage de la presse.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Voir [le plan](#)."),
        Example(bad="Voir [le plan](https://example.com)."),
        Example(good="Voir [le plan](https://club.fr) et [le bas de page](#bas)."),
    ),
)
