"""A page with front matter and no keyphrase: what the keyphrase's rules would say is unknown."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import is_described


def _check(context: Context) -> Iterator[Finding]:
    if is_described(context) and not context.page.meta.keyphrase:
        yield Finding(context.body, 0, 0, say("Aucun mot-clé : ce qui en dépend n’a pas été contrôlé."))


RULE = Rule(
    id="seo/keyphrase-missing",
    summary="Page sans mot-clé.",
    why="Sans mot-clé, on ne sait pas quelle recherche la page veut satisfaire.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie."),
        Example(title="Le stade rouvre", keyphrase="stade", good="La ville paie."),
        Example(good="Un texte sans en-tête : rien à juger."),
    ),
)
