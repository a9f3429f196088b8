"""An opening paragraph without the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    first = next((b for b in context.blocks if b.kind == "paragraph"), None)
    if meta.keyphrase and first is not None and not holds(first.text, meta.keyphrase):
        yield Finding(
            context.body,
            first.start,
            first.end,
            f"Le premier paragraphe n’a pas tous les mots de « {meta.keyphrase} ».",
        )


RULE = Rule(
    id="seo/keyphrase-not-in-lead",
    summary="Mot-clé absent du premier paragraphe.",
    why="Le début dit le sujet : au lecteur d’abord.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="",
    examples=(
        Example(keyphrase="stade", bad="La ville paie."),
        Example(keyphrase="stade", good="La ville paie le stade."),
    ),
)
