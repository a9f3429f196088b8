"""An image in the text without a replacement text."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import images


def _check(context: Context) -> Iterator[Finding]:
    for image in images(context):
        # An empty HTML alt="" is the way to say that an image is decoration; in Markdown it is an omission.
        if image.text is None or (not image.text and context.body.raw.startswith("!", image.start)):
            yield Finding(context.body, image.start, image.end, say("Cette image n’a pas de texte de remplacement."))


RULE = Rule(
    id="seo/image-without-alt",
    summary="Image sans texte de remplacement.",
    why="Qui ne voit pas l’image n’en sait rien ; le moteur non plus.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 1.1.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="![](s.png)\n\nLa ville paie."),
        Example(bad='Voici <img src="s.png"> le stade.'),
        Example(good='![Le stade vu du nord](s.png)\n\nVoici <img src="filet.png" alt=""> le stade.'),
    ),
)
