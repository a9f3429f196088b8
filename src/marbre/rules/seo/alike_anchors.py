"""Links with the same words and different targets."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links


def _check(context: Context) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for link in links(context):
        words = fold(link.text or "")
        if words and seen.setdefault(words, link.target) != link.target:
            message = say("« {text} » mène ailleurs que le lien du même nom plus haut.", text=link.text or "")
            yield Finding(context.body, link.start, link.end, message)


RULE = Rule(
    id="seo/alike-anchors",
    summary="Liens de même texte vers des pages différentes.",
    why="Deux liens de même nom doivent mener au même endroit.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 6.1.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Voir [le plan](https://club.fr/a) et [le plan](https://club.fr/b)."),
        Example(good="Voir [le plan](https://club.fr/a), puis encore [le plan](https://club.fr/a)."),
    ),
)
