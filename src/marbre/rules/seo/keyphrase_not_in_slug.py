"""A slug with less than half of the keyphrase's words."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import share
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

HALF = 0.5


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if meta.keyphrase and meta.slug and share(meta.slug.replace("-", " "), meta.keyphrase) <= HALF:
        message = say(
            "L’adresse « {slug} » n’a pas les mots de « {keyphrase} ».", slug=meta.slug, keyphrase=meta.keyphrase
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/keyphrase-not-in-slug",
    summary="Mot-clé absent de l’adresse.",
    why="L’adresse se lit dans les résultats et dans les partages.",
    source="Convention du module Yoast pour WordPress.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(slug="maire-doute", keyphrase="stade Tilleuls", bad="La ville paie."),
        Example(slug="etat-d-urgence", keyphrase="état d’urgence", good="La ville paie."),
        Example(slug="stades-tilleuls", keyphrase="stade des Tilleuls", good="La ville paie."),
    ),
)
