"""A link whose words are the page's own keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import content_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import is_internal, is_outbound, links


def _check(context: Context) -> Iterator[Finding]:
    wanted = sorted(content_words(context.page.meta.keyphrase))
    for link in links(context) if wanted else ():
        elsewhere = is_internal(link, context) or is_outbound(link, context)
        if elsewhere and sorted(content_words(link.text or "")) == wanted:
            message = say("Ce lien donne à une autre page le mot-clé de celle-ci.")
            yield Finding(context.body, link.start, link.end, message)


RULE = Rule(
    id="seo/competing-anchor",
    summary="Lien sur le mot-clé de la page.",
    why="Le lien désigne une autre page comme la réponse à la recherche visée.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="stade des Tilleuls", bad="Voir [le stade des Tilleuls](https://club.fr/stade)."),
        Example(keyphrase="stade des Tilleuls", good="Voir [le plan du stade](https://club.fr/plan)."),
    ),
)
