"""A slug with less than half of the keyphrase's words."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import share
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

HALF = 0.5


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if meta.keyphrase and meta.slug and share(meta.slug.replace("-", " "), meta.keyphrase) <= HALF:
        yield Finding(context.body, 0, 0, f"L’adresse « {meta.slug} » n’a pas les mots de « {meta.keyphrase} ».")


RULE = Rule(
    id="seo/keyphrase-not-in-slug",
    summary="Mot-clé absent de l’adresse.",
    why="L’adresse se lit dans les résultats et dans les partages.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="",
    examples=(
        Example(slug="maire-doute", keyphrase="stade Tilleuls", bad="La ville paie."),
        Example(slug="stade-tilleuls", keyphrase="stade des Tilleuls", good="La ville paie."),
    ),
)
