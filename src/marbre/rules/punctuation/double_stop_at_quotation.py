"""A stop inside and outside a closing guillemet."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"""(?<!\.)([.!?…])([ \u00a0\u202f]*»)\.""")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _one_stop, "Un seul point autour du guillemet.")


def _one_stop(match: re.Match[str]) -> str | None:
    """Return one stop: inside where a colon introduces a whole sentence, outside otherwise; a fragment may keep its own ! ? …"""
    opening = match.string.rfind("«", 0, match.start())
    before = match.string[:opening].rstrip(" \u00a0\u202f")
    quoted = match.string[opening + 1 :].lstrip(" \u00a0\u202f")
    whole = opening >= 0 and before.endswith(":") and quoted[:1].isupper()
    if whole:
        return match[1] + match[2]
    return match[2] + "." if match[1] == "." else None


RULE = Rule(
    id="punctuation/double-stop-at-quotation",
    summary="Point dans et après le guillemet.",
    why="Une phrase citée entière garde son point ; un fragment le laisse dehors.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Sans deux-points, une phrase citée entière est traitée comme un fragment.",
    examples=(
        Example(bad="Il écrit : « Oubliez ça. ».", fixed="Il écrit : « Oubliez ça. »"),
        Example(bad="C’est « un cadeau déguisé. ».", fixed="C’est « un cadeau déguisé »."),
        Example(good="Il écrit : « Oubliez ça. »"),
        Example(good="Ils portent des pancartes « Payez vos impôts ! »."),
    ),
)
