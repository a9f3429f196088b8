"""A sentence that gained or lost a hedge."""

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
        if fault.kind == "hedge":
            yield Finding(
                *place(context, fault.text),
                f"La réserve de la source (conditionnel, selon, faussement…) a changé : {fault.text}",
            )


RULE = Rule(
    id="fidelity/turned-hedge",
    summary="Réserve ajoutée ou perdue.",
    why="Un conditionnel perdu fait d’une rumeur un fait.",
    source="Usage de la presse : tout fait a sa source.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Une paraphrase éloignée n’est pas comparée.",
    examples=(
        Example(
            source="La ville paierait peut-être le stade cette année.",
            bad="La ville paierait le stade cette année.",
        ),
        Example(
            source="La ville paierait peut-être le stade cette année.",
            good="La ville paierait peut-être le stade cette année.",
        ),
    ),
)
