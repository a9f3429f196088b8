"""An SEO title wider than a result page shows."""

from collections.abc import Iterator

from marbre.language.pixels import TITLE_WIDTH, title_pixels
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    title = meta.seo_title or meta.title
    pixels = round(title_pixels(title))
    if pixels > TITLE_WIDTH:
        message = say("Titre de {pixels} px : coupé au-delà de {most}.", pixels=pixels, most=TITLE_WIDTH)
        yield Finding(title_text(context), 0, len(title), message)


RULE = Rule(
    id="seo/title-too-wide",
    summary="Titre plus large qu’une page de résultats.",
    why="Coupé, un titre perd sa fin.",
    source="Convention du module Yoast : 600 pixels en Arial 20.",
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
