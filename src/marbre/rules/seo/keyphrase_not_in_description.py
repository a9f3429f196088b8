"""A description without the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import field_text


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if meta.keyphrase and meta.description and not holds(meta.description, meta.keyphrase):
        message = say("La description n’a pas tous les mots de « {keyphrase} ».", keyphrase=meta.keyphrase)
        yield Finding(field_text(context, "description"), 0, len(meta.description), message)


RULE = Rule(
    id="seo/keyphrase-not-in-description",
    summary="Mot-clé absent de la description.",
    why="Les mots cherchés ressortent en gras dans l’extrait.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(description="La ville paie.", keyphrase="stade", bad="La ville paie le stade."),
        Example(description="La ville paie les stades.", keyphrase="stade", good="La ville paie le stade."),
    ),
)
