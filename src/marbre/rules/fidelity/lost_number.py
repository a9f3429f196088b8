"""A figure of the source that the page no longer holds."""

from collections.abc import Iterator

from marbre.facts.compare import lost_numbers
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source)
    for fault in lost_numbers(known, page_text(context.page)):
        if fault.kind == "number-lost":
            yield Finding(
                *place(context, fault.text),
                f"Chiffre de la source qui n’est plus dans la page : {fault.text}",
            )


RULE = Rule(
    id="fidelity/lost-number",
    summary="Chiffre de la source perdu.",
    why="Un fait ne se perd pas sans qu’on le dise.",
    source="Usage de la presse : tout fait a sa source.",
    severity="warning",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Un chiffre écrit en lettres au-delà de seize n’est pas reconnu.",
    examples=(
        Example(source="La ville paie 12 500 euros sur 4 ans.", bad="La ville paie 12 500 euros."),
        Example(source="La ville paie 12 500 euros sur 4 ans.", good="La ville paie 12 500 euros sur quatre ans."),
    ),
)
