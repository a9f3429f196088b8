"""A page that links to no other page of its site."""

from collections.abc import Iterator

from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import is_internal, links

FEWEST_WORDS = 300


def _check(context: Context) -> Iterator[Finding]:
    internal = any(is_internal(link, context) for link in links(context))
    if not internal and count_words(context.body.raw) >= FEWEST_WORDS:
        yield Finding(context.body, 0, 0, say("Aucun lien vers une autre page du site."))


RULE = Rule(
    id="seo/no-internal-link",
    summary="Page sans lien interne.",
    why="Les liens internes mènent le lecteur à la suite, et le moteur aux autres pages.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="marbre n’invente pas de lien : c’est au site de choisir la page.",
    examples=(
        Example(bad="La ville paie la route et le pont, puis elle paie les arbres. " * 30),
        Example(good="Voir [le plan](/plan). " + "La ville paie la route et le pont, puis elle paie les arbres. " * 30),
    ),
)
