"""A link without words."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links


def _check(context: Context) -> Iterator[Finding]:
    for link in links(context):
        inner = (link.text or "").rsplit("](", 1)[0].removeprefix("![")
        if not any(c.isalnum() for c in inner):
            yield Finding(
                context.body, link.start, link.end, say("Ce lien n’a pas de texte : un lecteur d’écran n’y lit rien.")
            )


RULE = Rule(
    id="seo/empty-anchor",
    summary="Lien sans texte.",
    why="Sans intitulé, le lien n’existe ni pour un lecteur d’écran ni pour un moteur.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 6.2.",
    severity="error",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Voir [](https://club.fr)."),
        Example(good="Voir [le plan](https://club.fr). [![Le stade](s.png)](https://club.fr)"),
    ),
)
