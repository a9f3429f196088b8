"""A quotation whose words are not the source's."""

from collections.abc import Iterator

from marbre.facts.compare import altered_quotations
from marbre.facts.support import page_text, source_text
from marbre.rules.context import Context
from marbre.rules.fidelity.place import place
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.source is None:
        return
    known = source_text(context.source, context.brief.text if context.brief else "")
    for fault in altered_quotations(known, page_text(context.page)):
        if fault.kind == "quotation":
            yield Finding(
                *place(context, fault.text),
                f"Citation qui n’est pas, mot pour mot, dans la source : {fault.text}",
            )


RULE = Rule(
    id="fidelity/altered-quotation",
    summary="Citation modifiée.",
    why="On ne touche pas aux mots d’une citation.",
    source="Charte d’éthique professionnelle des journalistes (SNJ).",
    severity="error",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Une citation coupée par une incise est lue en deux.",
    examples=(
        Example(source="Il l’a dit : « Nous paierons la moitié. »", bad="Il l’a dit : « Nous paierons tout. »"),
        Example(
            source="Il l’a dit : « Nous paierons la moitié. »",
            good="Il l’a dit⍽: «⍽Nous paierons la moitié.⍽»",
        ),
    ),
)
