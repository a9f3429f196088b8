"""A plural pronoun with a singular verb, or the other way round."""

import re
from collections.abc import Iterator

from marbre.language.morphology import other_number, readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_OPENING = re.compile(
    r"(?:^|\n|[.!?…»,;:(] |\b[Qq]u[’']|orsqu[’']|uisqu[’']| (?:et|ou|si|où|car|que|mais|donc|dont|quand) )$"
)
"""What may stand before the pronoun of a clause, so that it is a subject (« entre elles est née » is none)."""

_PLURAL = re.compile(
    r"\b(?P<who>[Ii]ls|[Ee]lles) (?:ne |n[’']|se |s[’']|y |en |leur |lui |l[’'])*(?P<verb>[a-zà-ÿœ]+)\b(?!-)",
    re.MULTILINE,
)
_SINGULAR = re.compile(
    r"\b(?P<who>[Ii]l|[Ee]lle|[Oo]n) (?:ne |n[’']|se |s[’']|y |en |leur |lui |les |l[’'])*(?P<verb>[a-zà-ÿœ]+)\b(?!-)",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PLURAL,
        lambda m: _other(m, "3s", "3p"),
        "Accord du verbe avec son pronom : « {1} ».",
        view="prose",
        safe=False,
        group=2,
    )
    yield from matches(
        context,
        _SINGULAR,
        lambda m: _other(m, "3p", "3s"),
        "Accord du verbe avec son pronom : « {1} ».",
        view="prose",
        safe=False,
        group=2,
    )


def _other(match: re.Match[str], has: str, wanted: str) -> str | None:
    """Return the form in the other number, None where the form is right or may be no finite verb."""
    verb = match["verb"]
    found = readings(verb)
    if has not in found or wanted in found or any(r[0] in "XAQI" for r in found):
        return None
    if _OPENING.search(match.string[max(0, match.start() - 12) : match.start()]) is None:
        return None
    return other_number(verb, wanted) or None


RULE = Rule(
    id="grammar/pronoun-verb",
    summary="Verbe qui ne s’accorde pas avec il, elle, on, ils, elles.",
    why="Le verbe s’accorde avec son sujet.",
    source="Grevisse, Le Bon Usage.",
    severity="error",
    safety="suggested",
    check=_check,
    examples=(
        Example(
            bad="Ils a dit oui, et elle ont voté. Elles mange.", fixed="Ils ont dit oui, et elle a voté. Elles mangent."
        ),
        Example(good="Ils ont dit oui, elle vient. Entre elles est née une amitié. L’une d’elles est partie."),
    ),
)
