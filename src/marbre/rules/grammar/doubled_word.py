"""A small word typed twice."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_TWICE = re.compile(r"\b([^\W\d_]{1,5})[ \u00a0]+\1\b(?![’'-])", re.IGNORECASE)
_SMALL = frozenset(
    {
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "au",
        "aux",
        "à",
        "et",
        "ou",
        "en",
        "dans",
        "par",
        "pour",
        "sur",
        "avec",
        "que",
        "qui",
        "est",
        "a",
        "ont",
        "sont",
        "son",
        "sa",
        "ses",
        "ce",
        "cette",
        "il",
        "elle",
        "mais",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _TWICE, _once, "Mot répété : « {1} ».", view="prose")


def _once(match: re.Match[str]) -> str | None:
    before = match.string[match.start() - 1] if match.start() else " "
    return match[1] if match[1].lower() in _SMALL and before not in "’'-" else None


RULE = Rule(
    id="grammar/doubled-word",
    summary="Mot répété.",
    why="Une faute de frappe.",
    source="Usage.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il va à la la gare de de Lyon.", fixed="Il va à la gare de Lyon."),
        Example(good="Nous nous voyons, vous vous parlez, il faut faire faire la note."),
    ),
)
