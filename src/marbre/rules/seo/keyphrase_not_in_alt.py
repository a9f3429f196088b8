"""Images of which none names the subject."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import share
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import images

HALF, MANY, HIGH = 0.5, 5, 0.75


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    alts = [i.text for i in images(context) if i.text] + ([meta.image_alt] if meta.image_alt else [])
    if not meta.keyphrase or not alts:
        return
    held = sum(share(alt, meta.keyphrase) >= HALF for alt in alts)
    if not held:
        yield Finding(
            context.body, 0, 0, say("Aucun texte d’image ne nomme « {keyphrase} ».", keyphrase=meta.keyphrase)
        )
    elif len(alts) >= MANY and held / len(alts) > HIGH:
        yield Finding(
            context.body,
            0,
            0,
            say("Presque tous les textes d’image répètent « {keyphrase} ».", keyphrase=meta.keyphrase),
        )


RULE = Rule(
    id="seo/keyphrase-not-in-alt",
    summary="Mot-clé absent des textes d’image.",
    why="La recherche d’images lit ces textes.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Le texte décrit l’image : on ne le force pas.",
    examples=(
        Example(keyphrase="stade", bad="![La mairie](s.png)"),
        Example(keyphrase="stade", good="![La mairie](s.png) ![Les stades](t.png)"),
        Example(keyphrase="stade", image="a.png", image_alt="Le stade", good="La ville paie."),
    ),
)
