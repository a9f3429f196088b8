"""A figure that the source does not hold."""

from collections.abc import Iterator

from marbre.facts.compare import added_numbers
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source, context.brief.text if context.brief else "")
    for fault in added_numbers(known, page_text(context.page)):
        if fault.kind == "number":
            yield Finding(*place(context, fault.text), f"Chiffre absent de la source : {fault.text}")


RULE = Rule(
    id="fidelity/unsupported-number",
    summary="Chiffre absent de la source.",
    why="Un chiffre sans source est une invention.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Un chiffre juste mais calculé (une somme, une durée) est signalé aussi.",
    examples=(
        Example(source="La ville paie 12 500 euros.", bad="La ville paie 12 600 euros."),
        Example(source="La ville paie 12 500 euros.", good="La ville paie 12⸱500⍽euros."),
    ),
)
