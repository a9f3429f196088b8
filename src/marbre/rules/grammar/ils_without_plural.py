"""A plural pronoun with a singular verb, or the other way round."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_FORMS = {
    "a": "ont",
    "est": "sont",
    "va": "vont",
    "fait": "font",
    "était": "étaient",
    "sera": "seront",
    "aura": "auront",
}

_PLURAL = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?…»,;:(] )|(?<=\b[Qq]u[’'])|(?<= (?:et|ou|si|où) )|(?<= (?:car|que) )|(?<= (?:mais|donc|dont) )|(?<= quand )|(?<=orsqu[’'])|(?<=uisqu[’']))(?P<who>[Ii]ls|[Ee]lles) (?:ne |n[’']|se |s[’']|y |en |leur |lui |l[’'])*(?P<verb>[a-zà-ÿœ]+)\b(?!-)",
    re.MULTILINE,
)
_SINGULAR = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?…»,;:(] )|(?<=\b[Qq]u[’'])|(?<= (?:et|ou|si|où) )|(?<= (?:car|que) )|(?<= (?:mais|donc|dont) )|(?<= quand )|(?<=orsqu[’'])|(?<=uisqu[’']))(?P<who>[Ii]l|[Ee]lle|[Oo]n) (?:ne |n[’']|se |s[’']|y |en |leur |lui |les |l[’'])*(?P<verb>[a-zà-ÿœ]+)\b(?!-)",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PLURAL,
        lambda m: _other(m["verb"], "3s", "3p"),
        "Accord du verbe avec son pronom : « {1} ».",
        view="prose",
        safe=False,
        group="verb",
    )
    yield from matches(
        context,
        _SINGULAR,
        lambda m: _other(m["verb"], "3p", "3s"),
        "Accord du verbe avec son pronom : « {1} ».",
        view="prose",
        safe=False,
        group="verb",
    )


def _other(verb: str, has: str, wanted: str) -> str | None:
    """Return the form in the other number, None where the form is right or may be no finite verb."""
    found = readings(verb)
    if has not in found or wanted in found or any(r[0] in "XAQI" for r in found):
        return None
    other = _FORMS.get(verb) or {p: s for s, p in _FORMS.items()}.get(verb) or ""
    made = [other, verb + "nt", verb.removesuffix("t") + "ent", verb.removesuffix("nt"), verb.removesuffix("ent") + "t"]
    return next((m for m in made if m and wanted in readings(m)), None)


RULE = Rule(
    id="grammar/ils-without-plural",
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
