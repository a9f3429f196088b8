"""A section much harder to read than the page as a whole."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.figures import by_section, of_page
from marbre.rules.rule import Example, Finding, Rule

BELOW, EASY = 15.0, 45.0
"""Points under the page's score; a section above EASY is hard to nobody."""
FEWEST_SECTIONS, FEWEST_SENTENCES = 3, 3


def _check(context: Context) -> Iterator[Finding]:
    whole = of_page(context).flesch
    parts = [(s, f) for s, f in by_section(context) if f.sentences >= FEWEST_SENTENCES]
    if whole is None or len(parts) < FEWEST_SECTIONS:
        return
    for section, figures in parts:
        if figures.flesch is not None and figures.flesch < min(whole - BELOW, EASY):
            message = say(
                "Cette partie est bien plus difficile à lire que la page : indice {score} contre {whole}, "
                "{long} phrases longues sur {all}.",
                score=round(figures.flesch),
                whole=round(whole),
                long=figures.long,
                all=figures.sentences,
            )
            yield Finding(context.body, section.start, section.end, message)


RULE = Rule(
    id="readability/weak-section",
    summary="Partie plus ardue que le reste.",
    why="Le lecteur décroche à l’endroit le plus difficile, non à la moyenne.",
    source="Indice de Flesch adapté au français (Kandel et Moles, 1958).",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(
            bad="## Un\n\n"
            + "La ville a voté le plan. Elle paie. " * 3
            + "\n\n## Deux\n\n"
            + "Le maire le dit. Il doute. " * 3
            + "\n\n## Trois\n\n"
            + "L’harmonisation des réglementations environnementales internationales nécessite une coordination interministérielle. "
            * 3
        ),
        Example(
            good="## Un\n\nLa ville paie. Elle vote. Il doute.\n\n## Deux\n\nLa ville paie. Elle vote. Il doute.\n\n## Trois\n\nLa ville paie. Elle vote. Il doute."
        ),
    ),
)
