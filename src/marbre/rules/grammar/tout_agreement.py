"""« tout » that does not agree with its article."""

import re
from collections.abc import Iterator

from marbre.language.morphology import gender, is_noun_only, number
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_ADVERB = re.compile(
    r"\b(?:avant|après|malgré|dessus|du|en|comme|somme|est|sont|était|étaient|rien|pas|selon)[ \u00a0]$", re.IGNORECASE
)
"""« Avant tout », « est tout » : not the noun’s."""

_BEFORE = re.compile(r"(?<![\w’'-])([Tt])(out|oute|ous|outes) (les|la|le) (?=([^\W\d_]{3,})\b)")
_WHOLE = re.compile(r"(?<![\w’'-])(toutes?) (?=enti[èe]res?\b|autres? que\b)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _BEFORE, _agreed, "Accord : « {1} ».", view="prose")
    yield from matches(context, _WHOLE, lambda m: "tout ", "Adverbe devant une voyelle : « tout ».", view="prose")


def _agreed(match: re.Match[str]) -> str | None:
    article, noun = match[3], match[4]
    if _ADVERB.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    plural = "p" if article == "les" else "s"
    if not is_noun_only(noun) or number(noun) not in {plural, ""}:
        return None
    kind = {"la": "f", "le": "m"}.get(article) or gender(noun)
    if kind not in {"m", "f"}:
        return None
    form = {"ms": "out", "fs": "oute", "mp": "ous", "fp": "outes"}[kind + plural]
    return f"{match[1]}{form} {article} "


RULE = Rule(
    id="grammar/tout-agreement",
    summary="« tout » mal accordé.",
    why="Devant l’article, tout s’accorde avec le nom ; devant « entière », adverbe, il ne varie pas.",
    source="Dictionnaire de l’Académie française. Article TOUT.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Tout les habitants de la ville toute entière, et toute les écoles.",
            fixed="Tous les habitants de la ville tout entière, et toutes les écoles.",
        ),
        Example(good="Tout les oppose, tous les élèves, tout le monde, toute la ville."),
        Example(good="Tous la connaissent, et c’est avant tout la prose qui plaît."),
    ),
)
