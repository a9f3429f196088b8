"""A page that links to no other site."""

from collections.abc import Iterator

from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import is_outbound, links

FEWEST_WORDS = 300


def _check(context: Context) -> Iterator[Finding]:
    outbound = [link for link in links(context) if is_outbound(link, context)]
    if outbound and not any(link.followed for link in outbound):
        yield Finding(
            context.body, outbound[0].start, outbound[0].end, say("Tous les liens externes sont en nofollow.")
        )
    elif not outbound and count_words(context.body.raw) >= FEWEST_WORDS:
        yield Finding(context.body, 0, 0, say("Aucun lien vers un autre site : la source mérite le sien."))


RULE = Rule(
    id="seo/no-outbound-link",
    summary="Page sans lien externe.",
    why="Citer ses sources par un lien aide le lecteur à vérifier.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="La ville paie la route et le pont, puis elle paie les arbres. " * 30),
        Example(
            good="Selon [le club](https://club.fr). "
            + "La ville paie la route et le pont, puis elle paie les arbres. " * 30
        ),
    ),
)
