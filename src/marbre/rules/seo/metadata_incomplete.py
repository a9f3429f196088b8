"""An article without author, date, publisher or image."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import is_described

NAMES = {"author": "auteur", "date": "date", "publisher": "éditeur", "image": "image"}


def _check(context: Context) -> Iterator[Finding]:
    missing = [french for name, french in NAMES.items() if not getattr(context.page.meta, name)]
    if missing and is_described(context):
        yield Finding(context.body, 0, 0, say("Données d’article incomplètes : {missing}.", missing=", ".join(missing)))


RULE = Rule(
    id="seo/metadata-incomplete",
    summary="Métadonnées d’article incomplètes.",
    why="Qui a écrit, quand, pour qui : le lecteur et les moteurs le demandent.",
    source="Google Search Central, « Article structured data ».",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Rien n’est inventé : un champ inconnu reste vide.",
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie."),
        Example(
            title="Le stade rouvre",
            author="Anne Petit",
            date="2024-05-02",
            publisher="Le Journal",
            image="s.png",
            good="La ville paie.",
        ),
    ),
)
