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


_CAPITAL = re.compile(
    r"(?<![\w’'-])(?P<before>[a-zà-ÿœ]+[ \u00a0])?(?P<small>[Ll]e|[Ll]a|[Dd]e|[Qq]ue|[Ll]orsque|[Pp]uisque)[ \u00a0](?P<next>[AÂEÉÈÊIÎOÔU][a-zà-ÿœ]{2,})(?![\w’'])"
)
_SI = re.compile(r"(?<![\w’'-])(?P<small>[Ss]i)[ \u00a0](?P<next>ils?)(?![\w-])")
"""« si » loses its vowel before « il » and « ils » only."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for pattern, holds in ((_PATTERN, _elides_small), (_CAPITAL, _elides_capital), (_SI, _always)):
            for match in pattern.finditer(text.masked):
                if not holds(match):
                    continue
                new = match["small"][:-1] + "’"
                message = say("Élision\u00a0: «\u00a0{new}\u00a0».", new=new + match["next"])
                start, end = match.start("small"), match.start("next")
                # The words of a quotation are left as they were said: there it is only shown.
                sure = text.prose[start:end] == text.masked[start:end]
                yield Finding(text, start, match.end(), message, replacement(start, end, new, safe=sure))


def _elides_small(match: re.Match[str]) -> bool:
    return _elides(match["small"].lower(), match["next"])


def _elides_capital(match: re.Match[str]) -> bool:
    """Return whether a name or a noun with a capital takes the elision: none in a foreign name (« Museo de Arte »)."""
    small, word = match["small"].lower(), match["next"].lower()
    before = (match["before"] or "").strip()
    if re.match(r"un|ou|onz|i[aeo]", word) or word in _KEPT or not elides(word):
        return False
    if small in {"le", "la"}:
        return any(r[0] == "N" for r in readings(word)) and (not before or bool(readings(before)))
    return bool(readings(before)) if before else small != "de"


def _always(match: re.Match[str]) -> bool:
    return True


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
        Example(
            bad="Si il pleut, la Agence fermera, même si ils signent un accord de Europe.",
            fixed="S’il pleut, l’Agence fermera, même s’ils signent un accord d’Europe.",
        ),
        Example(
            bad="Il dit que Anne refuse et que le Institut paie.", fixed="Il dit qu’Anne refuse et que l’Institut paie."
        ),
        Example(
            good="Si elle part, si Ilan part, la Une du journal et le Havre. Le Museo de Arte, la Onzième, les villages de Iakoutie."
        ),
        Example(good="Le haricot, la hausse de onze euros, le oui, le onzième, la une, un film de et avec lui."),
        Example(good="Prends-le avec toi, dis-le à tous, la yourte, le Un et le ouistiti."),
    ),
)
