"""« le », « de », « que »… before a vowel."""

import re
from collections.abc import Iterator

from marbre.language.elision import elides
from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?P<small>[LlDdNnJjMmTtSs]e|[Ll]a|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque)[ \u00a0](?P<next>[aâeéèêiîoôuûhœ][a-zà-ÿœ]+)(?![\w])"
)
_KEPT = frozenset(
    {
        "un",
        "une",
        "unième",
        "uns",
        "onze",
        "onzième",
        "oui",
        "ouistiti",
        "ululer",
        "et",
        "ou",
        "où",
        "est-ce",
        "ex",
        "énième",
        "ouïe",
    }
)
"""« le un », « le oui », « de un à dix », « de et avec »: no elision, or not for sure."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            if not _elides(match["small"].lower(), match["next"]):
                continue
            new = match["small"][:-1] + "’"
            message = say("Élision\u00a0: «\u00a0{new}\u00a0».", new=new + match["next"])
            start, end = match.start(), match.start("next")
            yield Finding(text, start, end, message, replacement(start, end, new))


def _elides(small: str, word: str) -> bool:
    if word in _KEPT or word.split("-")[0] in _KEPT:
        return False
    if not elides(word):
        return False
    if small in {"le", "la"}:
        return any(r[0] in "NAQI3" for r in readings(word))
    return small != "de" or bool(readings(word))


RULE = Rule(
    id="grammar/missing-elision",
    summary="Élision manquante.",
    why="Le, la, de, que, ne, se perdent leur voyelle devant une autre, ou devant un h muet.",
    source="Grevisse, Le Bon Usage, § 45.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Un mot cité (« le a », « de où ») est laissé s’il est court ou inconnu du dictionnaire.",
    examples=(
        Example(
            bad="Le hôpital manque de eau et je ai dit que il ne est pas là.",
            fixed="L’hôpital manque d’eau et j’ai dit qu’il n’est pas là.",
        ),
        Example(good="Le haricot, la hausse de onze euros, le oui, le onzième, la une, un film de et avec lui."),
        Example(good="Prends-le avec toi, dis-le à tous, la yourte, le Un et le ouistiti."),
    ),
)
