"""An opening paragraph without the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.lead import first_paragraph


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    first = first_paragraph(context)
    if meta.keyphrase and first is not None and not holds(first.text, meta.keyphrase):
        message = say("Le premier paragraphe n’a pas tous les mots de « {keyphrase} ».", keyphrase=meta.keyphrase)
        yield Finding(context.body, first.start, first.end, message)


RULE = Rule(
    id="seo/keyphrase-not-in-lead",
    summary="Mot-clé absent du premier paragraphe.",
    why="Le début dit le sujet : au lecteur d’abord.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="stade", bad="La ville paie."),
        Example(keyphrase="stade", bad="![Le stade](s.png)\n\nLa ville paie."),
        Example(keyphrase="rénovation du stade", good="Les stades ont leur rénovation."),
    ),
)
