"""A section much harder to read than the page as a whole."""

from collections.abc import Iterator

from marbre.language.flesch import flesch
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import sections
from marbre.rules.rule import Example, Finding, Rule

BELOW, FEWEST_SECTIONS, FEWEST_SENTENCES, EASY = 15.0, 3, 3, 45.0


def _check(context: Context) -> Iterator[Finding]:
    parts = [s for s in sections(context) if len(s.sentences) >= FEWEST_SENTENCES]
    whole = flesch([x.text for s in parts for x in s.sentences])
    if whole is None or len(parts) < FEWEST_SECTIONS:
        return
    for section in parts:
        score = flesch([x.text for x in section.sentences])
        if score is not None and score < min(whole - BELOW, EASY):
            message = say(
                "Cette partie est la plus difficile à lire : indice {score}, contre {whole} pour la page.",
                score=round(score),
                whole=round(whole),
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
