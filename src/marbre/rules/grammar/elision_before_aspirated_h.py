"""An elision before a word that takes none: an aspirated h, onze, oui."""

import re
from collections.abc import Iterator

from marbre.language.elision import is_aspirated
from marbre.language.morphology import gender
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(r"(?<![\w’'-])(?P<small>[LlDdNnJjMmTtSs]|[Qq]u)[’'](?P<next>[hoy][a-zà-ÿœ-]+)(?!\w)")


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            word = match["next"]
            if not is_aspirated(word):
                continue
            vowel = "e"
            if match["small"] in "Ll":
                vowel = {"m": "e", "f": "a"}.get(gender(word, "NA"), "")
            new = match["small"] + vowel + " "
            message = say("Pas d’élision devant «\u00a0{word}\u00a0».", word=word)
            span = (match.start(), match.start("next"))
            yield Finding(text, *span, message, replacement(*span, new) if vowel else ())


RULE = Rule(
    id="grammar/elision-before-aspirated-h",
    summary="Élision devant un h aspiré.",
    why="Devant un h aspiré, onze ou oui, l’article et la préposition gardent leur voyelle.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Seuls les mots de la liste sont vus ; « l’hyène » et « l’ouate », admis, n’y sont pas.",
    examples=(
        Example(
            bad="L’haricot d’Hugo tombe d’haut, l’hausse aussi.",
            fixed="Le haricot d’Hugo tombe de haut, la hausse aussi.",
        ),
        Example(good="L’héroïne de l’hôpital, d’huile et d’honneur, l’ouïe, l’huître."),
    ),
)
