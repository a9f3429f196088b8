"""An SEO title wider than a result page shows."""

from collections.abc import Iterator

from marbre.language.pixels import title_pixels
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

WIDEST = 600
"""Pixels at Arial 20 px."""


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    pixels = round(title_pixels(meta.seo_title or meta.title))
    if pixels > WIDEST:
        yield Finding(
            context.texts[0],
            0,
            len(context.texts[0].raw),
            f"Titre de {pixels} px : coupé au-delà de {WIDEST}.",
        )


RULE = Rule(
    id="seo/title-too-wide",
    summary="Titre plus large qu’une page de résultats.",
    why="Coupé, un titre perd sa fin.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="La largeur réelle dépend de l’écran ; aucun moteur ne publie de limite.",
    examples=(
        Example(
            title="On dirait que le président du grand club de la ville voulait vendre le stade",
            bad="La ville paie.",
        ),
        Example(title="Le stade rouvre", good="La ville paie."),
    ),
)
