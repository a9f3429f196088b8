"""A sentence that gained or lost a negation."""

from collections.abc import Iterator

from marbre.facts.compare import turned_cues
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source, context.brief.text if context.brief else "")
    for fault in turned_cues(known, page_text(context.page)):
        if fault.kind == "negation":
            yield Finding(*place(context, fault.text), f"La négation de la source a changé : {fault.text}")


RULE = Rule(
    id="fidelity/turned-negation",
    summary="Négation ajoutée ou perdue.",
    why="Une négation de plus ou de moins renverse le fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Une paraphrase éloignée n’est pas comparée.",
    examples=(
        Example(
            source="La ville ne paiera pas le stade cette année.",
            bad="La ville paiera pas le stade cette année.",
        ),
        Example(
            source="La ville ne paiera pas le stade cette année.",
            good="La ville ne paiera pas le stade cette année.",
        ),
    ),
)
