"""A title without the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    title = meta.seo_title or meta.title
    if meta.keyphrase and not holds(title, meta.keyphrase):
        text = title_text(context)
        message = say("Le titre n’a pas tous les mots de « {keyphrase} ».", keyphrase=meta.keyphrase)
        yield Finding(text, 0, len(title), message)


RULE = Rule(
    id="seo/keyphrase-not-in-title",
    summary="Mot-clé absent du titre.",
    why="Le lecteur qui a cherché ces mots doit les retrouver.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le maire doute", keyphrase="stade", bad="La ville paie le stade."),
        Example(title="L’état des lieux avant l’urgence", keyphrase="état d’urgence", good="La ville paie le stade."),
    ),
)
