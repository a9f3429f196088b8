"""A text whose sentences hold the keyphrase too often."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.density import HIGH, density


def _check(context: Context) -> Iterator[Finding]:
    found = density(context)
    if found is not None and found.per_cent > HIGH:
        message = say(
            "« {keyphrase} » revient dans {sentences} phrases : le texte sonne faux et passe pour du bourrage.",
            keyphrase=context.page.meta.keyphrase,
            sentences=found.sentences,
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/keyphrase-stuffed",
    summary="Mot-clé rabâché.",
    why="Le bourrage de mots-clés déplaît au lecteur, et les moteurs le sanctionnent.",
    source="Google Search Central, règles sur le spam (« keyword stuffing ») ; seuil du module Yoast.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(keyphrase="stade", bad="Le stade de la ville rouvre et le stade paie. " * 12),
        Example(
            keyphrase="stade",
            good="La ville paie la route et le stade, puis elle paie les arbres. "
            + "La ville paie la route et le pont, puis elle paie tout. " * 9
            + "Les stades rouvrent.",
        ),
    ),
)
