"""A page without an image."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if not meta.image:
        yield Finding(context.body, 0, 0, "La page n’a pas d’image.")
    elif not meta.image_alt:
        yield Finding(context.body, 0, 0, "L’image n’a pas de texte de remplacement.")


RULE = Rule(
    id="seo/no-image",
    summary="Page sans image.",
    why="Un partage sans image se voit moins.",
    source="Convention du module Yoast ; RGAA, critère 1.1, pour le texte de remplacement.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="",
    examples=(
        Example(bad="La ville paie."),
        Example(image="card.png", image_alt="Le stade", good="La ville paie."),
    ),
)
