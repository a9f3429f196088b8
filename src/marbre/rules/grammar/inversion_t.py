"""The t of an inverted verb without its two hyphens, or where none is wanted."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_APART = re.compile(r"(?<![\w’'-])([^\W\d_]*[aec])(?: t[’' -] ?|-t[’' ] ?|-t )(il|elle|on)s?\b(?![’'])", re.IGNORECASE)
_DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]+[td])-t[-’'](ils?|elles?|on)\b")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _APART,
        lambda m: (
            f"{m[1]}-t-{m[2]}"
            if readings(m[1].lower()) & {"3s"}
            and (len(m[1]) > 1 or "?" in m.string[m.end() : m.end() + 80] or "-" in m[0] or "’" in m[0])
            else None
        ),
        "Inversion : « {1} ».",
        view="prose",
    )
    yield from matches(
        context,
        _DOUBLED,
        lambda m: f"{m[1]}-{m[2]}" if readings(m[1].lower()) & {"3s", "3p"} else None,
        "Pas de t de plus : « {1} ».",
        view="prose",
    )


RULE = Rule(
    id="grammar/inversion-t",
    summary="« t » d’inversion mal lié.",
    why="Le t entre le verbe et le pronom prend deux traits d’union ; après un verbe en t ou d, il n’y en a pas.",
    source="Grevisse, Le Bon Usage. § 793.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Que va t’il faire, pense-t’elle, et que dit-t-on ?",
            fixed="Que va-t-il faire, pense-t-elle, et que dit-on ?",
        ),
        Example(good="Que va-t-il faire ? Va-t’en, dit-il."),
        Example(good="Il a t il b."),
    ),
)
