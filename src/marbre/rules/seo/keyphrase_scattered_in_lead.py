"""An opening paragraph that holds the keyphrase, but in no one sentence."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.lead import first_paragraph


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    first = first_paragraph(context)
    if not meta.keyphrase or first is None or not holds(first.text, meta.keyphrase):
        return
    sentences = [s for s in context.body.sentences if first.start <= s.start < first.end]
    if not any(holds(s.text, meta.keyphrase) for s in sentences):
        message = say("Aucune phrase du premier paragraphe n’a à elle seule « {keyphrase} ».", keyphrase=meta.keyphrase)
        yield Finding(context.body, first.start, first.end, message)


RULE = Rule(
    id="seo/keyphrase-scattered-in-lead",
    summary="Mot-clé dispersé dans le premier paragraphe.",
    why="Une phrase qui dit tout le sujet se cite et se retient.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="stade Tilleuls", bad="Le stade rouvre. Les Tilleuls attendaient depuis deux ans."),
        Example(keyphrase="stade Tilleuls", good="Le stade des Tilleuls rouvre. La ville paie."),
    ),
)
