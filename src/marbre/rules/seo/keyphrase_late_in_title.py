"""A title whose first half holds nothing of the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import held_words, holds
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    title = meta.seo_title or meta.title
    if not meta.keyphrase or not holds(title, meta.keyphrase):
        return
    half = title.rfind(" ", 0, len(title) // 2 + 1)
    if half > 0 and not held_words(title[:half], meta.keyphrase):
        message = say("« {keyphrase} » n’arrive qu’en fin de titre.", keyphrase=meta.keyphrase)
        yield Finding(title_text(context), 0, len(title), message)


RULE = Rule(
    id="seo/keyphrase-late-in-title",
    summary="Mot-clé en fin de titre.",
    why="On lit d’abord le début d’un titre, et les pages de résultats n’en coupent que la fin.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un titre de presse commence parfois par le lieu ou la date : c’est un choix, non une faute.",
    examples=(
        Example(
            title="Deux ans après, la ville et la région rouvrent leur stade", keyphrase="stade", bad="La ville paie."
        ),
        Example(title="Le stade rouvre deux ans après sa fermeture", keyphrase="stade", good="La ville paie."),
    ),
)
