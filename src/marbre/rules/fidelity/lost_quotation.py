"""A quotation of the source that the page no longer holds."""

from collections.abc import Iterator

from marbre.facts.compare import lost_quotations
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source)
    for fault in lost_quotations(known, page_text(context.page)):
        if fault.kind == "quotation-lost":
            yield Finding(
                *place(context, fault.text),
                f"Citation de la source qui n’est plus dans la page : {fault.text}",
            )


RULE = Rule(
    id="fidelity/lost-quotation",
    summary="Citation de la source perdue.",
    why="Une parole rapportée ne se perd pas sans qu’on le dise.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="warning",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Les citations de moins de trois mots ne sont pas suivies.",
    examples=(
        Example(source="Il l’a dit : « Nous paierons la moitié. »", bad="Il l’a dit."),
        Example(
            source="Il l’a dit : « Nous paierons la moitié. »",
            good="Il l’a dit : « Nous paierons la moitié. »",
        ),
    ),
)
