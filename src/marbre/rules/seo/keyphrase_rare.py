"""A text whose sentences hold the keyphrase too seldom."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.density import LOW, density

FEWEST = 2


def _check(context: Context) -> Iterator[Finding]:
    found = density(context)
    if found is not None and (found.sentences < FEWEST or found.per_cent < LOW):
        message = say(
            "Phrases qui portent « {keyphrase} » : {sentences}. C’est peu pour nommer le sujet d’un texte de cette longueur.",
            keyphrase=context.page.meta.keyphrase,
            sentences=found.sentences,
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/keyphrase-rare",
    summary="Mot-clé trop rare.",
    why="Si le sujet n’est pas nommé, ni le lecteur ni le moteur ne le trouvent.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un pronom ou un synonyme n’est pas compté : un texte bien écrit peut rester sous le seuil.",
    examples=(
        Example(keyphrase="stade", bad="La ville paie la route et le pont, puis elle paie les arbres. " * 20),
        Example(
            keyphrase="stade",
            good="La ville paie la route et le stade, puis elle paie les arbres. "
            + "La ville paie la route et le pont, puis elle paie tout. " * 9
            + "Les stades rouvrent.",
        ),
    ),
)
