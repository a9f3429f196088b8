"""Cues too weak to be called a fault: a person must look."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.fidelity.place import faults, place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    for fault in faults(context):
        if fault.grade == "review":
            yield Finding(*place(context, fault.text), say("À comparer avec la source : {text}", text=fault.text))


RULE = Rule(
    id="fidelity/to-check",
    summary="Passage à comparer avec la source.",
    why="L’indice est trop faible pour parler d’erreur, trop fort pour se taire.",
    source="Usage de la presse : tout fait a sa source.",
    severity="review",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Une négation rendue par un mot rare est à comparer, même juste.",
    examples=(
        Example(
            source="Lundi, le maire n’a rien dit aux journalistes.",
            bad="Lundi, le maire s’est faufilé vers sa voiture.",
        ),
        Example(source="Le maire n’a rien dit aux journalistes.", good="Aux journalistes, le maire n’a rien dit."),
    ),
)
