"""The verb « a » before an infinitive."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_NOUNS = frozenset(
    {
        "pouvoir",
        "devoir",
        "dîner",
        "déjeuner",
        "goûter",
        "souper",
        "loisir",
        "plaisir",
        "avenir",
        "souvenir",
        "repentir",
        "désir",
        "tir",
        "air",
    }
)
"""Nouns that « a » may have for its object."""

_PATTERN = re.compile(
    r"(?<![\w’'-])(?P<subject>(?:[Ii]l|[Ee]lle|[Oo]n|[Qq]ui)[ \u00a0])?(?<!y )(?<!Y )a[ \u00a0](?P<verb>[^\W\d_]{3,}(?:er|ir|re|oir))(?![\w-])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _mended, "« a » devant un infinitif : « {1} » ?", view="prose", safe=False)


def _mended(match: re.Match[str]) -> str | None:
    verb = match["verb"]
    if not readings(verb) <= {"I", "Nms"} or "I" not in readings(verb) or verb in _NOUNS:
        return None
    if match["subject"]:
        return f"{match['subject']}a {verb[:-2]}é" if verb.endswith("er") else None
    return f"à {verb}"


RULE = Rule(
    id="grammar/a-before-infinitive",
    summary="« a » devant un infinitif.",
    why="« a » veut un participe (« il a mangé ») ; devant l’infinitif vient « à ».",
    source="Grevisse, Le Bon Usage.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="Une citation de mot (« il a courir en tête ») n’est épargnée que si le mot est aussi un nom.",
    examples=(
        Example(bad="Le maire commence a parler et il a manger.", fixed="Le maire commence à parler et il a mangé."),
        Example(good="Il a hiver comme été un dîner, il y a boire et manger, à prendre."),
    ),
)
