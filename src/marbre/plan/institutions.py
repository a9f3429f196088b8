"""Institutions that the copy names in full once and by their common noun afterwards: « l’Agence sanitaire de X », « l’agence »."""

import re
from collections.abc import Mapping

from marbre.language.morphology import readings

_FULL = re.compile(
    r"(?:\b[LlDd]’|\b(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u)[ \u00a0])"
    r"(?P<name>(?P<noun>[A-ZÀ-Þ][a-zà-ÿ]{3,})(?:[ \u00a0][a-zà-ÿ]+(?:[ \u00a0][a-zà-ÿ]+)?)?"
    r"(?:[ \u00a0](?:(?:de la|de|du|des)[ \u00a0]|(?:d|de l)’)?[A-ZÀ-Þ][\w-]+)+)"
)


def institutions(body: str) -> dict[str, str]:
    """Return common noun → full name, for the nouns that stand in one full name only and alone elsewhere."""
    names: dict[str, set[str]] = {}
    for match in _FULL.finditer(body):
        names.setdefault(match["noun"].lower(), set()).add(match["name"].replace("\u00a0", " "))
    return {
        noun: next(iter(full))
        for noun, full in names.items()
        if len(full) == 1 and not _is_adjective(noun) and re.search(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", body)
    }


def _is_adjective(word: str) -> bool:
    """Return whether a word may be an adjective: « la Nouvelle Zélande » is not what « la nouvelle année » is short for."""
    return any(r[:1] == "A" for r in readings(word))


def in_full(sentence: str, known: Mapping[str, str]) -> str:
    """Return the sentence with its first bare « l’agence », « le syndicat » … as the copy names it in full."""
    for noun, name in known.items():
        if name in sentence:
            continue
        bare = re.compile(
            rf"(?P<article>\b(?:[Ll]e |[Ll]a |[Ll]’)){re.escape(noun)}(?! (?:de|du|des|d’)\b)(?! \w+(?:el|al|aire|ique|ien)\w*\b)(?![\w-])"
        )
        sentence = bare.sub(lambda m, name=name: f"{m['article']}{name}", sentence, count=1)  # type: ignore[misc]
    return sentence
