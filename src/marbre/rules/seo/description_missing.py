"""A page with a title and no description."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import is_described


def _check(context: Context) -> Iterator[Finding]:
    if is_described(context) and not context.page.meta.description:
        yield Finding(context.body, 0, 0, say("La page n’a pas de description."))


RULE = Rule(
    id="seo/description-missing",
    summary="Page sans description.",
    why="Sans elle, le moteur prend une phrase au hasard pour l’extrait.",
    source="Google Search Central, « Control your snippets » ; module Yoast.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie."),
        Example(title="Le stade rouvre", description="La ville paie le stade.", good="La ville paie."),
        Example(good="Un texte sans en-tête : rien à juger."),
    ),
)
