"""A page without an image."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import images
from marbre.rules.seo.place import is_described


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if not meta.image and not images(context) and is_described(context):
        yield Finding(context.body, 0, 0, say("La page n’a pas d’image."))
    elif meta.image and not meta.image_alt:
        yield Finding(context.body, 0, 0, say("L’image n’a pas de texte de remplacement."))


RULE = Rule(
    id="seo/no-image",
    summary="Page sans image.",
    why="Un partage sans image se voit moins.",
    source="Convention du module Yoast ; RGAA, critère 1.1, pour le texte de remplacement.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie."),
        Example(image="card.png", bad="La ville paie."),
        Example(image="card.png", image_alt="Le stade", good="La ville paie."),
        Example(title="Le stade rouvre", good="![Le stade](s.png)"),
    ),
)
