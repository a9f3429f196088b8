"""A name that the source does not hold."""

from collections.abc import Iterator

from marbre.facts.compare import added_names
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source, context.brief.text if context.brief else "")
    for fault in added_names(known, page_text(context.page)):
        if fault.kind == "name":
            yield Finding(*place(context, fault.text), f"Nom absent de la source : {fault.text}")


RULE = Rule(
    id="fidelity/unsupported-name",
    summary="Nom propre absent de la source.",
    why="Un nom sans source est une invention.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Un nom en tête de phrase n’est pas vu.",
    examples=(
        Example(source="La ville paie, dit Anne Petit.", bad="La ville paie, dit Anne Legrand."),
        Example(source="La ville paie, dit Anne Petit.", good="La ville paie, dit Anne Petit."),
    ),
)
