"""A title without the keyphrase."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import holds
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if meta.keyphrase and not holds(meta.seo_title or meta.title, meta.keyphrase):
        yield Finding(context.body, 0, 0, f"Le titre n’a pas tous les mots de « {meta.keyphrase} ».")


RULE = Rule(
    id="seo/keyphrase-not-in-title",
    summary="Mot-clé absent du titre.",
    why="Le lecteur qui a cherché ces mots doit les retrouver.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="",
    examples=(
        Example(title="Le maire doute", keyphrase="stade", bad="La ville paie le stade."),
        Example(title="Le stade rouvre", keyphrase="stade", good="La ville paie le stade."),
    ),
)
