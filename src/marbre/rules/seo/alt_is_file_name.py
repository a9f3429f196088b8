"""A replacement text that is the name of a file."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import images

_FILE = re.compile(
    r"(?i)(?:\S+\.(?:jpe?g|png|gif|webp|svg|avif)|(?:img|dsc|image|photo|capture|screenshot)[-_ ]?\d+|image|photo|illustration)\Z"
)


def _check(context: Context) -> Iterator[Finding]:
    for image in images(context):
        if _FILE.match(image.text or ""):
            message = say("« {alt} » ne décrit pas l’image.", alt=image.text or "")
            yield Finding(context.body, image.start, image.end, message)
    alt = context.page.meta.image_alt
    if _FILE.match(alt):
        yield Finding(context.body, 0, 0, say("« {alt} » ne décrit pas l’image.", alt=alt))


RULE = Rule(
    id="seo/alt-is-file-name",
    summary="Texte de remplacement qui est un nom de fichier.",
    why="Le lecteur d’écran lit « I M G tiret bas quatre mille ».",
    source="Référentiel général d’amélioration de l’accessibilité, critère 1.3.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="![IMG_4021](s.png)\n\nLa ville paie."),
        Example(image="a.png", image_alt="photo.jpg", bad="La ville paie."),
        Example(good="![Le stade vu du nord](s.png)"),
    ),
)
