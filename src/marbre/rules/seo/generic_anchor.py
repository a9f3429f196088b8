"""A link whose words say nothing of where it leads."""

from collections.abc import Iterator
from functools import lru_cache

from marbre.language.fold import fold
from marbre.language.lexicon import data
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(fold(words) for words in data("anchors.yaml")["generic"])


def _check(context: Context) -> Iterator[Finding]:
    for link in links(context):
        if fold(link.text or "") in _generic():
            message = say("« {text} » ne dit pas où mène le lien.", text=link.text or "")
            yield Finding(context.body, link.start, link.end, message)


RULE = Rule(
    id="seo/generic-anchor",
    summary="Lien au texte passe-partout.",
    why="Un lien se lit aussi hors de sa phrase : dans la liste des liens d’un lecteur d’écran, par un moteur.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 6.1.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="Pour le plan, [cliquez ici](https://club.fr)."),
        Example(good="Voir [le plan du stade](https://club.fr)."),
    ),
)
